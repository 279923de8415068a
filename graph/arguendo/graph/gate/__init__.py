"""The gate between imagination and the page: nothing a model wrote passes it unchecked."""
