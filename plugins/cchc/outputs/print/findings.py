"""Outputs, print: the problems that printing finds, for the editor."""

from __future__ import annotations

from cchc.problems import ProblemKind, Severity

TOO_FULL = ProblemKind(
    code="I101",
    severity=Severity.ERROR,
    message="{product} không đủ chỗ: {what}",
    hint="Rút ngắn câu chữ ở chỗ này; chữ đã thu đến cỡ nhỏ nhất còn đọc được.",
    bad="tiêu đề: (một đoạn văn dài)",
    good="tiêu đề: (một câu ngắn)",
)
LETTER_MISSING = ProblemKind(
    code="I102",
    severity=Severity.ERROR,
    message="{product} có ký tự không in được: “{letter}” ({code_point})",
    hint="Thay ký tự này bằng chữ, ví dụ thay hình điện thoại bằng “Điện thoại:”.",
    bad="lời dẫn: ☎ Gọi đường dây nóng",
    good="lời dẫn: Gọi đường dây nóng",
)
PART_EMPTY = ProblemKind(
    code="I103",
    severity=Severity.ERROR,
    message="{product} thiếu nội dung: {what}",
    hint="Viết nội dung cho phần này hoặc bỏ cả phần.",
    bad="các phần:\n  - tiêu đề: Giấy tờ",
    good="các phần:\n  - tiêu đề: Giấy tờ\n    nội dung:\n      - Giấy chứng sinh",
)
DAMAGED = ProblemKind(
    code="I104",
    severity=Severity.ERROR,
    message="{product} làm xong nhưng đọc lại thì sai: {what}",
    hint="Hãy rút ngắn hoặc viết lại chỗ này; nếu vẫn sai, báo cho người phụ trách phần mềm.",
)
SHORTENED = ProblemKind(
    code="I201",
    severity=Severity.WARNING,
    message="tờ gấp không đủ chỗ cho cả thủ tục nên in bản rút gọn, kèm mã QR đến trang đầy đủ",
    hint="Không bắt buộc sửa. Muốn in đủ, rút ngắn trình tự và ghi chú của giấy tờ.",
)
REPLACED_BY_NOTICE = ProblemKind(
    code="I202",
    severity=Severity.WARNING,
    message="tờ gấp không đủ chỗ, kể cả bản rút gọn, nên dùng giấy niêm yết nhiều trang thay cho tờ gấp",
    hint="Không bắt buộc sửa. Có thể viết một tờ gấp riêng, ngắn hơn, trong thư mục an-pham.",
)
LETTER_SPELT_OUT = ProblemKind(
    code="I203",
    severity=Severity.WARNING,
    message="ký tự “{letter}” không in được nên trên giấy được ghi là {code_point}",
    hint="Thay ký tự này bằng chữ.",
)
