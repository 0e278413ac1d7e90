# %% [markdown]
# # 01 · Build a graph and look at it
#
# *Từ bài báo đến đồ thị: mỗi dữ kiện đều mang theo câu văn chứng minh nó.*
#
# The sample holds 36 short articles about real diplomatic events, 24 in Vietnamese and
# 12 in English. Some report the same event in both languages. We build a graph from
# them, see what is in it, and follow one fact back to its sentence.

# %%
import tempfile
from collections import Counter
from pathlib import Path

import matplotlib.pyplot as plt

import diplograph
from diplograph.analyse import Study, label
from diplograph.ask import to_text
from diplograph.resources import sample_dir

folder = Path(tempfile.mkdtemp())
store = diplograph.open(folder / "store")

# %% [markdown]
# ## Build
#
# One call reads the articles, finds who did what with whom, links names across articles
# and languages, and derives shortcuts such as *met with*.

# %%
summary = store.build(sample_dir() / "articles.jsonl")
print(f"{summary.new} articles read, {len(summary.faults)} faults")
for what, number in store.stats().items():
    if what != "bytes":  # the size on disk differs from run to run
        print(f"{number:>7,}  {what}")

# %% [markdown]
# Building again changes nothing: articles that are there already are skipped.

# %%
again = store.build(sample_dir() / "articles.jsonl")
print(f"{again.new} new, {again.unchanged} unchanged")

# %% [markdown]
# ## What kinds of events are there?
#
# A *report* is what one article says. An *event* is what happened, however many articles
# report it. Where the bars differ, several articles tell of the same thing.

# %%
study = Study(store)
events = Counter(occasion.family for occasion in study.occasions)
reports = Counter()
for occasion in study.occasions:
    reports[occasion.family] += occasion.reports

families = [family for family, _ in events.most_common()]
rows = range(len(families))
figure, axes = plt.subplots(figsize=(8, 4.2))
axes.barh(rows, [reports[f] for f in families], color="#d9c9a3", label="reports")
axes.barh(
    rows, [events[f] for f in families], height=0.45, color="#8c2f39", label="events"
)
axes.set_yticks(rows, families)
axes.invert_yaxis()
axes.set_title("Events and their reports, by family")
axes.legend(frameon=False)
axes.spines[["top", "right"]].set_visible(False)
figure.tight_layout()
plt.show()

# %% [markdown]
# ## When did they happen?
#
# News looks back: articles of one day recall visits and treaties of earlier years.
# Those events carry the status *Historical*.

# %%
recent = [o for o in study.occasions if o.happened and o.first and o.first >= "2005"]
years = range(2005, 1 + max(int(o.first[:4]) for o in recent))
figure, axes = plt.subplots(figsize=(8, 3.2))
bottom = [0] * len(years)
for status, color in (("Occurred", "#8c2f39"), ("Historical", "#7a8b99")):
    count = Counter(int(o.first[:4]) for o in recent if o.status == status)
    heights = [count[year] for year in years]
    axes.bar(years, heights, bottom=bottom, color=color, label=status)
    bottom = [low + high for low, high in zip(bottom, heights, strict=True)]
axes.set_title("Events by year of their first day, since 2005")
axes.legend(frameon=False)
axes.spines[["top", "right"]].set_visible(False)
figure.tight_layout()
plt.show()

# %% [markdown]
# ## From a fact back to its sentence
#
# Whom did minister Trương Minh Tuấn meet in Prague, and which sentence says so? The
# answer comes from two articles, one in each language, that tell the same trip.

# %%
answer = store.ask("met", person="Trương Minh Tuấn", lang="vi")
print(to_text(answer, width=60))

# %% [markdown]
# Every proof knows its place: `text[start:end] == quote`, in code points of the article.

# %%
names = {actor.iri: label(actor, "vi") for actor in study.actors}
meetings = [tie for tie in study.ties if tie.relation == "metWith"]
tie = max(meetings, key=lambda t: (t.weight, len(t.proofs), t.event))
print(f"{names[tie.source]} – {names[tie.target]}, {tie.first} to {tie.last}")
for proof in tie.proofs:
    print(f"  [{proof.zone} {proof.start}:{proof.end}] {proof.quote}")

# %% [markdown]
# ## The same event as RDF
#
# Under the names there is a plain graph: classes, roles and statuses with labels in
# Vietnamese and English, ready for any SPARQL tool.

# %%
turtle = store.construct(
    f"CONSTRUCT {{ <{tie.event}> ?p ?o }} WHERE {{ <{tie.event}> ?p ?o }}"
)
print(turtle)

# %%
store.close()
