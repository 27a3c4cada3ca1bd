"""Records: what editors write as running text: news items and questions with answers (Markdown with front matter)."""

from __future__ import annotations

from cchc.records.model import Model, field
from cchc.records.record import Kind, Published
from cchc.records.values import Line, Lines, Slug


class Figure(Model):
    """A picture of an article."""

    file: Line = field("tệp", doc="Tên tệp trong thư mục tep/.")
    alt: Line = field("mô tả", doc="Hình cho thấy gì, cho người không nhìn được.")
    caption: Line | None = field("chú thích", default=None, doc="Lời ghi dưới hình.")
    credit: Line | None = field("nguồn ảnh", default=None, doc="Ai chụp, ai vẽ.")


class Article(Published):
    """A record whose main part is running text."""

    title: Line = field("tiêu đề", also=("tên",), doc="Tiêu đề.")

    @property
    def name(self) -> str:
        """The title."""
        return self.title

    @property
    def body(self) -> str:
        """Markdown."""
        return self.origin.body


class NewsItem(Article):
    """A news item; the body is Markdown."""

    kind = Kind.NEWS

    summary: Line = field("tóm tắt", also=("sapo",), doc="Một, hai câu nói hết ý chính.")
    author: Line | None = field("tác giả", default=None, doc="Người viết bài này.")
    category: Line | None = field("chuyên mục", default=None, doc="Chuyên mục.")
    figure: Figure | None = field("ảnh", also=("hình",), default=None, doc="Hình của bài.")
    source_caption: Line | None = field(
        "chú thích ảnh ở nguồn", default=None, doc="Nội dung ảnh của bài gốc, nếu không có ảnh."
    )
    plans: Lines = field("kế hoạch", default=(), doc="Tên tệp của các kế hoạch liên quan.")
    procedures: Lines = field("thủ tục", default=(), doc="Mã các thủ tục liên quan.")
    places: Lines = field("địa bàn", default=(), doc="Mã các địa bàn liên quan.")
    audiences: Lines = field("đối tượng", default=(), doc="Viết cho ai.")


class Question(Article):
    """A question that people ask, with its answer as Markdown."""

    kind = Kind.QUESTION

    title: Line = field("câu hỏi", doc="Câu hỏi, như người dân hỏi.")
    sector: Slug | None = field("lĩnh vực", default=None, doc="Mã lĩnh vực.")
    procedures: Lines = field("thủ tục", default=(), doc="Mã các thủ tục mà câu trả lời nói đến.")
    documents: Lines = field("văn bản", default=(), doc="Số các văn bản là căn cứ của câu trả lời.")
