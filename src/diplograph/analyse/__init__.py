"""Ties as a network, and what can be measured on people, countries and years."""

from diplograph.analyse.centre import (
    Activity,
    Broker,
    Community,
    brokers,
    communities,
    most_active,
)
from diplograph.analyse.facts import HAPPENED, Occasion, Part, label
from diplograph.analyse.load import occasions, ties
from diplograph.analyse.menu import Measure, find_measure, measure, measures
from diplograph.analyse.network import contacts, network
from diplograph.analyse.nodes import actors
from diplograph.analyse.options import Option
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
from diplograph.analyse.paths import Link, connections
from diplograph.analyse.study import Study
from diplograph.analyse.table import table
from diplograph.analyse.visits import Overdue, Reciprocity, overdue_visits, reciprocity
from diplograph.analyse.years import (
    CountryActivity,
    Exchange,
    active_countries,
    exchange,
    home_country,
)

__all__ = [
    "HAPPENED",
    "Activity",
    "Broker",
    "Community",
    "CountryActivity",
    "Exchange",
    "FirstMeeting",
    "KeptTie",
    "Link",
    "Measure",
    "Occasion",
    "OfficeTie",
    "Option",
    "Overdue",
    "Part",
    "Reciprocity",
    "SharedRoom",
    "Study",
    "active_countries",
    "actors",
    "brokers",
    "communities",
    "connections",
    "contacts",
    "exchange",
    "find_measure",
    "first_meetings",
    "home_country",
    "kept_ties",
    "label",
    "measure",
    "measures",
    "most_active",
    "network",
    "occasions",
    "office_ties",
    "overdue_visits",
    "reciprocity",
    "shared_rooms",
    "table",
    "ties",
]
