"""Words held back until it is certain who may hear them."""
