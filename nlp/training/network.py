"""The encoder while it learns: MiniLM with one head over the window and one over its pieces."""

import torch
from torch import nn
from transformers import BertModel

RARE_DRAFT, RARE_PIECE = -3.0, -5.0
"""Log odds to begin with: a label stands in one draft of twenty, in one piece of a hundred and fifty.
Starting there saves the first thousand steps (Lin et al. 2017, arXiv:1708.02002, section 3.3)."""


class Network(nn.Module):
    """`forward` gives logits `(batch, labels)` and `(batch, pieces, labels)`.

    The whole is judged from the mean and the peak of all pieces and, for each
    label, from the piece that shows it most: learning the words helps the code.
    The base's embeddings stay as they are, but for the marks: they hold half of
    all weights, and words that no draft of ours has must keep their place beside
    those that do. Nothing is dropped from the attention: that costs a third of
    the time, and the pieces hidden at each sight do as much against learning by heart.
    """

    def __init__(self, base: str, labels: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = BertModel.from_pretrained(
            base,
            add_pooling_layer=False,
            attention_probs_dropout_prob=0.0,
            attn_implementation="eager",
        )
        width = self.encoder.config.hidden_size
        self.dropout = nn.Dropout(dropout)
        self.whole = nn.Linear(2 * width, labels)
        self.pieces = nn.Linear(width, labels)
        self.link = nn.Parameter(torch.full((labels,), 0.5))
        nn.init.constant_(self.whole.bias, RARE_DRAFT - 0.5 * RARE_PIECE)
        nn.init.constant_(self.pieces.bias, RARE_PIECE)
        for parameter in self.encoder.embeddings.parameters():
            parameter.requires_grad = False

    def learn_marks(self, marks: dict[int, int]) -> None:
        """Lets the given entries of the embeddings learn, each starting from another's place."""
        table = self.encoder.embeddings.word_embeddings.weight
        with torch.no_grad():
            for mark, like in marks.items():
                table[mark] = table[like]
        keep = torch.zeros(len(table), 1)
        keep[list(marks)] = 1
        table.requires_grad = True
        table.register_hook(lambda gradient: gradient * keep)

    def embeddings(self) -> list[nn.Parameter]:
        """The table of the embeddings, of which the marks learn."""
        return [self.encoder.embeddings.word_embeddings.weight]

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
