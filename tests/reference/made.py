"""Every part that is made, by the name under which a page asks for it."""

from reference import commands, diagrams, glossary, panel, python_names, tables

MADE = {
    "bench": tables.bench,
    "checks": tables.checks,
    "check-entries": tables.check_entries,
    "commands": commands.overview,
    "command-entries": commands.entries,
    "dials": tables.dials,
    "embedder": tables.embedder,
    "entry-points": tables.entry_points,
    "extras": tables.extras,
    "flow": diagrams.flow,
    "formats": tables.formats,
    "glossary": glossary.glossary,
    "grades": tables.grades,
    "interfaces": python_names.interfaces,
    "lenses": tables.lenses,
    "models": tables.models,
    "notebooks": tables.notebooks,
    "notebooks-here": tables.notebooks_here,
    "panel-commands": panel.commands,
    "panel-settings": panel.settings,
    "python": python_names.entries,
    "reports": tables.reports,
    "schools": tables.schools,
    "sources": tables.sources,
    "statuses": tables.statuses,
}
