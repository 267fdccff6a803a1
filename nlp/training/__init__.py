"""How the encoder's weights are made; nothing here is needed to run the product."""
