"""The store through rdflib's eyes."""

from __future__ import annotations

import pyoxigraph as ox
from oxrdflib import OxigraphStore
from rdflib import Dataset

from diplograph.store.terms import NAMESPACES


def as_dataset(store: ox.Store) -> Dataset:
    """A Dataset over the open quads; nothing is copied."""
    dataset = Dataset(store=OxigraphStore(store=store), default_union=True)
    for prefix, name in NAMESPACES.items():
        dataset.bind(prefix, name, replace=True)
    return dataset
