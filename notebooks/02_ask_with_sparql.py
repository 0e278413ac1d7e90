# %% [markdown]
# # 02 · Ask with SPARQL
#
# *Hỏi đồ thị bằng tên câu hỏi, bằng tệp .rq hoặc bằng SPARQL viết tay.*

# %%
import tempfile
from pathlib import Path

import matplotlib.pyplot as plt
from matplotlib.ticker import MaxNLocator

import diplograph
from diplograph.ask import questions, to_csv, to_text
from diplograph.errors import QueryError
from diplograph.resources import sample_dir

folder = Path(tempfile.mkdtemp())
store = diplograph.open(folder / "store")
summary = store.build(sample_dir() / "articles.jsonl")
print(f"{summary.new} articles")

# %% [markdown]
# ## Questions that have a name
#
# Each is a file in `graph/queries`, with titles in two languages and typed parameters.

# %%
for question in questions():
    print(f"{question.name:12} {question.titles['en']}")

# %% [markdown]
# `agreements` tells those who signed from those who only stood by. Labels come in the
# language you ask for.

# %%
print(to_text(store.ask("agreements", country="IN"), width=44))

# %%
print(to_text(store.ask("agreements", country="Ấn Độ", lang="vi"), width=44))

# %% [markdown]
# ## Names in any spelling
#
# A person is found by any name of any article. Letters without marks find all that fold
# to them; marks that you type are meant. *Trường, Trương, Trưởng là ba tên khác nhau.*

# %%
for spelling in ("Phạm Minh Chính", "pham minh chinh", "Chinh"):
    found = {row[0] for row in store.ask("offices", person=spelling, lang="vi").rows}
    print(f"{spelling:18} → {', '.join(sorted(found))}")

# %% [markdown]
# What is not there is answered with what is near.

# %%
for name, values in (
    ("met", {"person": "Petr Fialla"}),
    ("visit", {}),
    ("events", {"type": "Talk"}),
):
    try:
        store.ask(name, **values)
    except QueryError as error:
        print(error)

# %% [markdown]
# ## Do two languages tell the same story?
#
# For events with reports in both languages the question `languages` sets type, dates and
# number of actors side by side. Disagreement is often only a matter of detail: one
# article gives the day, the other the year.

# %%
pairs = store.ask("languages")
agree, vi_date, en_date = (
    pairs.columns.index(c) for c in ("agree", "viDate", "enDate")
)
same = sum(1 for row in pairs.rows if row[agree])
dates = sum(1 for row in pairs.rows if row[vi_date] != row[en_date])
print(
    f"{len(pairs.rows)} pairs of reports, {same} agree in all; {dates} differ in their dates"
)

# %% [markdown]
# ## SPARQL by hand
#
# Canonical events have one direct property for each role, so that a question reads like
# a sentence. Which countries received most visitors?

# %%
answer = store.ask("""
PREFIX dg: <https://w3id.org/diplograph/ns#>
SELECT ?country (COUNT(DISTINCT ?visit) AS ?visits) (COUNT(DISTINCT ?from) AS ?origins) WHERE {
  ?visit dg:family dg:Visit ; dg:status/dg:real true ;
    dg:hasDestination/dg:country ?country ; dg:hasVisitor/dg:country ?from .
  FILTER(?from != ?country)
} GROUP BY ?country ORDER BY DESC(?visits) ?country
""")
print(to_text(answer))

# %%
labels, visits, _ = zip(*answer.rows, strict=True)
figure, axes = plt.subplots(figsize=(8, 3.6))
axes.bar(labels, visits, color="#8c2f39")
axes.set_title("Visits that took place, by country visited")
axes.tick_params(axis="x", rotation=60)
axes.yaxis.set_major_locator(MaxNLocator(integer=True))
axes.spines[["top", "right"]].set_visible(False)
figure.tight_layout()
plt.show()

# %% [markdown]
# ## A question of your own
#
# Any `.rq` file is a question. A parameter is a line in the first comment and a slot
# `VALUES $name { UNDEF }`, which is valid SPARQL and means *anything*. Values are bound
# as terms, so no input can change the query.

# %%
mine = folder / "greetings.rq"
mine.write_text(
    """\
# en: Whose greetings were carried to whom
# vi: Lời chào, lời thăm hỏi của ai được chuyển tới ai
# param to country: the country of the recipient
PREFIX dg: <https://w3id.org/diplograph/ns#>
SELECT ?sender ?recipient ?type WHERE {
  VALUES $to { UNDEF }
  ?event dg:family dg:Message ; dg:eventType ?type ;
    dg:hasSender ?sender ; dg:hasRecipient ?recipient .
  ?recipient dg:country ?to .
} ORDER BY ?sender ?recipient
""",
    encoding="utf-8",
)
print(to_text(store.ask(mine, to="Việt Nam", lang="vi")))

# %% [markdown]
# Answers are plain rows, fit for a spreadsheet.

# %%
print(to_csv(store.ask("reciprocity", country="VN", with_="US")))

# %%
store.close()
