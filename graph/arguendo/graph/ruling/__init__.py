"""How an issue is ruled on: a bench as a court, standards of proof as a jury, and what moves it."""
