"""What a member can say a message is about when they bring it to the moderators."""

from __future__ import annotations

from bot.domain.categories import Category

REPORT_KINDS: dict[Category, str] = {
    Category.HARASSMENT: "Bullying or harassment",
    Category.THREAT: "A threat",
    Category.DISCRIMINATION: "Hate or discrimination",
    Category.SEXUAL: "Sexual content or remarks",
    Category.OFFENSIVE: "Offensive words",
    Category.DISCLOSURE: "Somebody may need help or protection",
    Category.EXTREMISM: "Extremism or violence is praised",
    Category.BOUNDARY: "Staff and learners too close",
    Category.PERSONAL_DATA: "Private details of somebody",
    Category.IMAGE_OF_PEOPLE: "Pictures of people",
    Category.ASSESSMENT_LEAK: "Answers to an assessment",
    Category.CONFIDENTIAL: "Something confidential",
    Category.ALLEGATION: "An accusation against somebody",
    Category.DISREPUTE: "Something else",
}
"""A word for each kind that people know; the category stands behind it."""
