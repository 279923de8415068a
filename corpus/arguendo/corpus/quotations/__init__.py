"""Quotations in a text: whose words they claim to be, and whether the record has them."""
