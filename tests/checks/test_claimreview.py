"""Verdicts as schema.org's ClaimReview."""

from __future__ import annotations

import datetime

from tests.checks.by_hand import a_claim, a_record
from tests.checks.test_verdicts import SIX_TIMES

from diptych.checks import check
from diptych.checks.claimreview import claim_reviews
from diptych.statements import Statements

LOCAL = a_claim("40 to 60 per cent local", (40, 60), "percent", measure="local_content")


def test_a_review_has_what_schema_org_asks_for(two_panels):
    verdicts = check(Statements(a_record(), [SIX_TIMES, LOCAL]), two_panels)
    reviews = claim_reviews(verdicts, datetime.date(2013, 11, 22))
    assert reviews["@context"] == "https://schema.org"
    (review,) = reviews["@graph"]  # what no figure decided has no rating, so no review
    assert review["@type"] == "ClaimReview"
    assert review["claimReviewed"] == SIX_TIMES.quote
    assert review["datePublished"] == "2013-11-22"
    assert review["itemReviewed"]["@type"] == "Claim"
    assert review["itemReviewed"]["author"] == {"@type": "Person", "name": "Aleksandr Lukashenko"}
    assert review["itemReviewed"]["datePublished"] == "2013-11-21"
    rating = review["reviewRating"]
    assert rating["worstRating"] <= rating["ratingValue"] <= rating["bestRating"]
    assert rating["ratingValue"] == 1
    assert "both sides" in rating["alternateName"]
