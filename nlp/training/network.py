"""The encoder while it learns: MiniLM with one head over the window and one over its pieces."""

import torch
from torch import nn
from transformers import BertModel


class Network(nn.Module):
    """`forward` gives logits `(batch, labels)` and `(batch, pieces, labels)`.

    The whole is judged from the mean and the peak of all pieces and, for each
    label, from the piece that shows it most: learning the words helps the code.
    The base's embeddings stay as they are: they hold half of all weights, and
    words that no draft of ours has must keep their place beside those that do.
    """

    def __init__(self, base: str, labels: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = BertModel.from_pretrained(base, add_pooling_layer=False)
        width = self.encoder.config.hidden_size
        self.dropout = nn.Dropout(dropout)
        self.whole = nn.Linear(2 * width, labels)
        self.pieces = nn.Linear(width, labels)
        self.link = nn.Parameter(torch.full((labels,), 0.5))
        for parameter in self.encoder.embeddings.parameters():
            parameter.requires_grad = False

    def heads(self) -> list[nn.Parameter]:
        """What starts from nothing, and so may learn faster than the base."""
        return [*self.whole.parameters(), *self.pieces.parameters(), self.link]

    def forward(
        self, input_ids: torch.Tensor, attention_mask: torch.Tensor, token_type_ids: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor]:
        hidden = self.encoder(
            input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids
        ).last_hidden_state
        mask = attention_mask.unsqueeze(-1).to(hidden.dtype)
        mean = (hidden * mask).sum(1) / mask.sum(1)
        peak = hidden.masked_fill(mask == 0, -1e4).amax(1)
        pieces = self.pieces(self.dropout(hidden))
        strongest = pieces.masked_fill(mask == 0, -1e4).amax(1)
        whole = self.whole(self.dropout(torch.cat([mean, peak], -1)))
        return whole + self.link * strongest, pieces
