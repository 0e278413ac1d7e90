# %% [markdown]
# # 04 · A bilateral relation through time: Vietnam and the Czech Republic
#
# *Quan hệ Việt Nam – Cộng hòa Séc qua thời gian, đọc từ vài bài báo.*
#
# A few articles from 2016 to 2025 tell of a minister's tour, a state visit, an ambassador's
# credentials and a prime minister's trip, and recall older dates. The numbers count what
# these articles report, not what happened in the world.

# %%
import tempfile
from collections import defaultdict
from pathlib import Path

import matplotlib.pyplot as plt
from matplotlib.ticker import MaxNLocator

import diplograph
from diplograph.analyse import Study, exchange, label
from diplograph.ask import to_text
from diplograph.resources import sample_dir

folder = Path(tempfile.mkdtemp())
store = diplograph.open(folder / "store")
store.build(sample_dir() / "articles.jsonl")
study = Study(store)

# %% [markdown]
# ## Exchange per year

# %%
rows = [
    row
    for row in exchange(study.occasions, study.actors, home="VN", partner="CZ")
    if row.year
]
families = sorted({row.family for row in rows})
years = range(2015, 1 + max(row.year for row in rows))
bottom = dict.fromkeys(years, 0)
figure, axes = plt.subplots(figsize=(8, 3.8))
for number, family in enumerate(families):
    count = defaultdict(
        int, {row.year: row.events for row in rows if row.family == family}
    )
    axes.bar(
        years,
        [count[year] for year in years],
        bottom=[bottom[year] for year in years],
        color=plt.cm.Set2(number % 8),
        label=family,
    )
    for year in years:
        bottom[year] += count[year]
axes.set_xticks(years)
axes.yaxis.set_major_locator(MaxNLocator(integer=True))
axes.set_title("Vietnam and the Czech Republic: reported events by year")
axes.legend(frameon=False, ncols=2, fontsize=8)
axes.spines[["top", "right"]].set_visible(False)
figure.tight_layout()
plt.show()

# %% [markdown]
# ## Who came, who went
#
# Visits in both directions, then their balance by rank of the head of delegation
# (1 is the head of state or party; `unknown` where no office is told).

# %%
print(to_text(store.ask("delegations", from_="CZ", to="VN"), width=40))

# %%
print(to_text(store.ask("delegations", from_="VN", to="CZ"), width=40))

# %%
print(to_text(store.measure("reciprocity", country="VN", with_="CZ", ranks="yes")))

# %% [markdown]
# ## Who met whom
#
# One row a person of either side, a dot a meeting; the line joins the two who met.

# %%
people = {actor.iri: actor for actor in study.actors}
meetings = sorted(
    {
        (
            tie.first,
            *sorted((tie.source, tie.target), key=lambda i: people[i].country != "VN"),
        )
        for tie in study.ties
        if tie.relation == "metWith"
        and tie.first
        and {people[tie.source].country, people[tie.target].country} == {"VN", "CZ"}
    }
)
order = list(dict.fromkeys(iri for _, *pair in meetings for iri in pair))
height = {iri: len(order) - number for number, iri in enumerate(order)}
figure, axes = plt.subplots(figsize=(8, 0.36 * len(order) + 1.2))
for number, (_, ours, theirs) in enumerate(meetings):
    axes.plot(
        [number, number], [height[ours], height[theirs]], color="#b8b8b8", zorder=1
    )
    axes.scatter(number, height[ours], color="#8c2f39", zorder=2)
    axes.scatter(number, height[theirs], color="#33658a", zorder=2)
axes.set_yticks(list(height.values()), [label(people[iri], "vi") for iri in order])
axes.set_xticks(
    range(len(meetings)), [day for day, *_ in meetings], rotation=60, fontsize=8
)
axes.set_title("Meetings in order of time: Vietnam red, Czech Republic blue")
axes.spines[["top", "right"]].set_visible(False)
figure.tight_layout()
plt.show()

# %% [markdown]
# ## Where they met

# %%
print(to_text(store.ask("places", country="VN", with_="CZ", lang="vi")))

# %% [markdown]
# ## Which ministries deal with each other

# %%
print(to_text(store.ask("ministries", country="VN", with_="CZ", lang="vi"), width=40))

# %% [markdown]
# ## What led to the strategic partnership
#
# Changes of relations with a known day, and what the two countries did in the half year
# up to it. *Đối tác chiến lược được công bố sau những cuộc gặp nào?*

# %%
print(to_text(store.ask("upgrades", country="VN", with_="CZ", months=6), width=44))

# %% [markdown]
# ## What is still open
#
# Invitations and plans without a report that they came about, as of the last article.

# %%
print(to_text(store.measure("overdue", months=12), width=44))

# %%
store.close()
