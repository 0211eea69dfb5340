"""A platform made of files: past chat, transcripts, and rehearsals."""
