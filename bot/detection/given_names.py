"""First names common in Britain, so that a lower-case "callum" is read as a person."""

from __future__ import annotations

#: Folded. Names that are everyday words (mark, will, rose, grace) are left out: those count
#: only where they are written with a capital or stand in the directory.
GIVEN_NAMES = frozenset(
    """
    aaliyah aaron abbie abdul abdullah abi abigail adam adele adrian agnes ahmed aidan aiden aisha
    alan alana alastair albert alec alex alexander alexandra alfie ali alice alicia alisha alison
    alistair amanda amelia amina amir amy andrea andrei andrew andy angela angus anita anna anne
    annie anthony anton antonio archie arjun arthur asha ashley ashleigh aziz barbara barry beata
    becca becky bella ben benjamin bernard beth bethany billy bogdan bradley brandon brenda brian
    brianna bruno caitlin callum calum cameron camille carl carla carlos carmen caroline carolyn
    catherine cath charlene charles charlie charlotte chelsea cheryl chloe chris christian
    christina christine christopher claire clare clive cody colin conor connor corey courtney craig
    damian damien daniel danielle danny darren dave david dawid deborah debbie declan dennis derek
    desmond diane dimitri dominic donna dorota dylan eddie edward eileen elaine eleanor elena eli
    elizabeth ella ellie elliot emily emma eric erin esther ethan eva ewan ewa ezra fatima felix
    fiona fraser freddie freya gareth gary gavin gemma geoff george georgia georgie gerald gillian
    gordon graham greg hamza hannah harley harriet harvey hassan hayley hazel helen helena henry
    hollie hugh hussain ian ibrahim imran ines ingrid isaac isabel isabella isla ismail ivan jackie
    jackson jacob jade jake jamal james jamie jan jane janet janice jason javed jayden jaz jean jeff
    jen jenna jennifer jenny jeremy jess jessica jill jo joan joanna joanne joe joel john johnny
    jolanta jon jonathan jordan joseph josh joshua judith judy julia julian julie justin kai karen
    karl karolina kasia kate katherine kathleen kathryn katie katy kayla kayleigh keiran keith
    kelly ken kenneth kenny kerry kev kevin khalid kieran kim kirsty krzysztof kumar kwame kyle
    laura lauren lawrence leah leanne lee leila leon leona leroy lesley lewis liam lianne libby
    linda lindsay lisa liz lizzie logan lorraine louis louise luca lucas lucy luis luke lydia lynn
    mackenzie maddie maddison madison magda mahmoud malcolm malik mandy manuel marcel marcin marco
    marcus margaret maria marie mariusz marlon martin martyn mary mateusz matt matthew maureen maya
    megan mehmet mia michael michal michelle miguel mike mikey millie mohamed mohammed moira molly
    monica morgan muhammad musa nadia naomi natalia natalie natasha nathan nathaniel neil nelson
    niall niamh nicholas nicola nicole nigel nikki nina noah noel nora norman oksana olga oliver
    ollie omar oscar osman owen pamela parveen patricia patrick patryk paul paula pauline pavel
    pawel pete peter phil philip phoebe piotr priya rachel raj rajesh ralph rania rashid raymond
    rebecca reece reggie reuben rhian rhys ricardo richard richie ricky rita robbie robert roger
    ronan ronnie rory rosie ross roxanne roy russell ruth ryan sabrina sadia saffron saima sally sam
    samantha samira samuel sana sandra sanjay sara sarah scott sean sebastian selina shan shane
    shannon sharon shaun sheila shirley sian simon siobhan sofia sonia sophia sophie stacey stan
    stanley stefan steph stephanie stephen steve steven stewart stuart susan suzanne tahir tamara
    tanya tara tariq ted teresa terry thea theo theresa thomas tiffany tina toby todd tomasz tommy
    tony tracey tracy trevor tyler tyrone usman valerie vanessa vera veronica vicky vikram vincent
    wayne wendy wojtek yasmin yusuf yvonne zac zach zack zahra zainab zak zara zoe zofia
    """.split()
)
