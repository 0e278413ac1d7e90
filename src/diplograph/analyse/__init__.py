"""Ties as a network, and what can be measured on people, countries and years."""

from diplograph.analyse.facts import HAPPENED, Occasion, Part, label
from diplograph.analyse.network import (
    Activity,
    Broker,
    Community,
    brokers,
    communities,
    contacts,
    most_active,
    network,
)
from diplograph.analyse.pairs import (
    FirstMeeting,
    KeptTie,
    OfficeTie,
    SharedRoom,
    first_meetings,
    kept_ties,
    office_ties,
    shared_rooms,
)
from diplograph.analyse.visits import Overdue, Reciprocity, overdue_visits, reciprocity
from diplograph.analyse.years import Exchange, exchange, home_country

__all__ = [
    "HAPPENED",
    "Activity",
    "Broker",
    "Community",
    "Exchange",
    "FirstMeeting",
    "KeptTie",
    "Occasion",
    "OfficeTie",
    "Overdue",
    "Part",
    "Reciprocity",
    "SharedRoom",
    "brokers",
    "communities",
    "contacts",
    "exchange",
    "first_meetings",
    "home_country",
    "kept_ties",
    "label",
    "most_active",
    "network",
    "office_ties",
    "overdue_visits",
    "reciprocity",
    "shared_rooms",
]
