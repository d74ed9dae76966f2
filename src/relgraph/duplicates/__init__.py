"""Duplicate candidates among persons and among companies: pairs with a score and the reasons for it.

`find_person_pairs` and `find_company_pairs` go through a whole set; for one record on entry, index what
`person_blocks` or `company_blocks` gives and compare the new record with those that share a block with it.
"""

from relgraph.duplicates.companies import (
    CompanyName,
    CompanyRecord,
    company_blocks,
    compare_companies,
    find_company_pairs,
    normalise_company,
    parse_company,
)
from relgraph.duplicates.pairs import Pair, Reason
from relgraph.duplicates.persons import PersonRecord, compare_persons, find_person_pairs, person_blocks
from relgraph.duplicates.phones import phone_digits

__all__ = [
    "CompanyName",
    "CompanyRecord",
    "Pair",
    "PersonRecord",
    "Reason",
    "company_blocks",
    "compare_companies",
    "compare_persons",
    "find_company_pairs",
    "find_person_pairs",
    "normalise_company",
    "parse_company",
    "person_blocks",
    "phone_digits",
]
