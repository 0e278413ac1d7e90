# %% [markdown]
# # 03 · Ties and brokers
#
# *Ai gặp ai, ai đứng giữa, và ai chỉ cùng ngồi một phòng.*
#
# A tie is one event seen as an edge between two actors. `store.ties()` gives them as a
# networkx multigraph whose edges carry date, family, weight (number of articles) and
# evidence.

# %%
import tempfile
from pathlib import Path

import matplotlib.pyplot as plt
import networkx as nx

import diplograph
from diplograph.analyse import (
    Study,
    brokers,
    communities,
    contacts,
    first_meetings,
    label,
    shared_rooms,
    table,
)
from diplograph.ask import to_text
from diplograph.resources import sample_dir

folder = Path(tempfile.mkdtemp())
store = diplograph.open(folder / "store")
store.build(sample_dir() / "articles.jsonl")
graph = store.ties()
print(graph)

# %%
relations = sorted({data["relation"] for *_, data in graph.edges(data=True)})
print(", ".join(relations))

# %% [markdown]
# ## The most active
#
# Distinct events, partners of any kind, and articles that tell of them.

# %%
print(to_text(store.measure("persons", top=8, lang="vi")))

# %%
print(to_text(store.measure("ministries", top=6, lang="vi"), width=40))

# %% [markdown]
# ## Brokers
#
# Betweenness is the share of shortest paths between others that pass through a person.
# In a sample about one country's diplomacy its leaders stand between the others by
# construction; look for the foreign names among them. *Người ngoài nối hai nhóm lãnh đạo
# trong nước là cầu nối qua thời gian.*

# %%
study = Study(store)
top = brokers(study.ties, study.actors, top=10)
figure, axes = plt.subplots(figsize=(8, 3.8))
axes.barh(
    [f"{label(row.actor, 'vi')} ({row.actor.country or '–'})" for row in top],
    [row.score for row in top],
    color=["#8c2f39" if row.actor.country == "VN" else "#33658a" for row in top],
)
axes.invert_yaxis()
axes.set_title("Betweenness among those who met or spoke")
axes.spines[["top", "right"]].set_visible(False)
figure.tight_layout()
plt.show()

# %% [markdown]
# ## The network of meetings
#
# Colour is the country, size the number of contacts. The layout has a fixed seed.

# %%
met = contacts(study.ties)
people = {actor.iri: actor for actor in study.actors}
largest = met.subgraph(
    max(nx.connected_components(met), key=lambda c: (len(c), sorted(c)))
)
place = nx.spring_layout(largest, seed=4, k=0.9, iterations=300)
nodes = sorted(largest)
countries = sorted({people[iri].country or "–" for iri in nodes})
palette = {code: plt.cm.tab20(number % 20) for number, code in enumerate(countries)}
figure, axes = plt.subplots(figsize=(11, 7))
nx.draw_networkx_edges(largest, place, ax=axes, edge_color="#c8c8c8")
nx.draw_networkx_nodes(
    largest,
    place,
    ax=axes,
    nodelist=nodes,
    node_size=[60 + 60 * largest.degree(iri) for iri in nodes],
    node_color=[palette[people[iri].country or "–"] for iri in nodes],
)
for iri in nodes:
    axes.annotate(
        label(people[iri], "vi"),
        place[iri],
        xytext=(0, 8),
        textcoords="offset points",
        ha="center",
        fontsize=8,
    )
for code, color in palette.items():
    axes.scatter([], [], color=color, label=code)
axes.legend(frameon=False, fontsize=8, loc="center left", bbox_to_anchor=(1, 0.5))
axes.set_axis_off()
axes.set_title(f"{len(largest)} of {len(met)} who met or spoke, in one connected group")
figure.tight_layout()
plt.show()

# %% [markdown]
# ## Communities
#
# Louvain with a fixed seed, weight = number of meetings.

# %%
for row in communities(study.ties, study.actors)[:6]:
    names = ", ".join(label(member, "vi") for member in row.members[:6])
    print(
        f"{row.number}  {'/'.join(row.countries):18} {len(row.members):2} people: {names}"
    )

# %% [markdown]
# ## One room, no meeting
#
# Who attended the same seminar or summit did not thereby meet. The column `met` counts
# reported meetings and calls of the pair.

# %%
print(to_text(table(shared_rooms(study.occasions, study.ties, study.actors), "vi")))

# %% [markdown]
# ## First meetings
#
# The latest pairs whose first dated meeting the graph knows, with its sentence.

# %%
print(to_text(table(first_meetings(study.ties, study.actors)[:6], "vi"), width=40))

# %% [markdown]
# ## How are two people connected?

# %%
answer = store.ask("path", person="Donald Trump", other="Narendra Modi", lang="vi")
print(to_text(answer))

# %%
store.close()
