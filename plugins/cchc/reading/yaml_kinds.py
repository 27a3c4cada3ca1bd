"""Stage *reading*: the kinds of problems with the way YAML is written: refused by it, or accepted but not meant."""

from __future__ import annotations

from cchc.problems import ProblemKind, Severity

DEEPEST = 30
"""Levels of nesting that are read. The deepest record has 8."""

TAB = ProblemKind(
    "D101",
    Severity.ERROR,
    "Khoảng trắng ở đây là phím Tab; tệp .yml chỉ nhận dấu cách.",
    "Xóa khoảng trắng này rồi gõ lại bằng phím cách; mỗi cấp thụt vào 2 dấu cách.",
    bad="nguồn:\n\tnơi: UBND xã",
    good="nguồn:\n  nơi: UBND xã",
)
NO_BREAK_INDENT = ProblemKind(
    "D102",
    Severity.ERROR,
    "Khoảng trắng đầu dòng này là dấu cách đặc biệt (do sao chép từ Word hoặc trang web), không phải dấu cách thường.",
    "Xóa khoảng trắng đầu dòng rồi gõ lại bằng phím cách; mỗi cấp thụt vào 2 dấu cách.",
    bad="nguồn:\n\u00a0\u00a0nơi: UBND xã",
    good="nguồn:\n  nơi: UBND xã",
)
VANISHING = ProblemKind(
    "D103",
    Severity.ERROR,
    "Từ dấu “#” trở đi ({lost}) sẽ bị bỏ mất, vì dấu cách rồi “#” mở đầu một lời ghi chú.",
    "Nếu đó là nội dung, đặt cả nội dung trong nháy kép: {meant}. Nếu là ghi chú cho người soạn, "
    "chuyển xuống một dòng riêng bắt đầu bằng “#”.",
    bad="khẩu hiệu: Chung tay cải cách #CCHC",
    good='khẩu hiệu: "Chung tay cải cách #CCHC"',
)
COLON_INSIDE = ProblemKind(
    "D104",
    Severity.ERROR,
    "Trong nội dung của “{key}” có dấu hai chấm rồi dấu cách (“: ”), nên bị hiểu nhầm là tên của một mục khác.",
    'Đặt cả nội dung trong nháy kép: {key}: "{meant}"',
    bad="tên: Thông báo: nghỉ lễ 02/9",
    good='tên: "Thông báo: nghỉ lễ 02/9"',
)
BAD_START = ProblemKind(
    "D105",
    Severity.ERROR,
    "Nội dung không được bắt đầu bằng dấu “{sign}” nếu không đặt trong nháy kép.",
    'Đặt cả nội dung trong nháy kép: "{meant}"',
    bad="thư điện tử: @ubnd.xamau",
    good='thư điện tử: "@ubnd.xamau"',
)
MARKED = ProblemKind(
    "D106",
    Severity.ERROR,
    "Nội dung ở đây bắt đầu bằng dấu “{sign}”, dấu này có nghĩa riêng trong tệp .yml nên không đọc được là chữ.",
    'Đặt cả nội dung trong nháy kép: "{meant}"',
    bad="ghi chú: *Lưu ý mang theo bản chính",
    good='ghi chú: "*Lưu ý mang theo bản chính"',
)
BLOCK_SIGN = ProblemKind(
    "D108",
    Severity.ERROR,
    "Nội dung bắt đầu bằng dấu “{sign}”, dấu này có nghĩa riêng trong tệp .yml nên không đọc được như chữ thường.",
    'Đặt cả nội dung trong nháy kép: "{meant}"',
    bad="mức: >= 80%",
    good='mức: ">= 80%"',
)
CURLY_QUOTES = ProblemKind(
    "D109",
    Severity.ERROR,
    "Nội dung được đặt trong nháy cong {quotes} (Word tự đổi); nháy cong không phải là dấu bao trong tệp .yml.",
    "Xóa hai dấu nháy cong. Nếu nháy cong là một phần của câu (câu trích nguyên văn) thì bao thêm nháy thẳng ở ngoài: "
    '"“…”".',
    bad="tên: “Đăng ký khai sinh”",
    good="tên: Đăng ký khai sinh",
)
DASH_GLUED = ProblemKind(
    "D110",
    Severity.ERROR,
    "Sau dấu “-” đầu dòng thiếu dấu cách: “{found}”.",
    "Thêm một dấu cách sau dấu “-”: “- {meant}”. Nếu “-” là một phần của nội dung thì đặt nội dung trong nháy kép.",
    bad="đối tượng:\n  -Công dân",
    good="đối tượng:\n  - Công dân",
)
COLON_GLUED = ProblemKind(
    "D111",
    Severity.ERROR,
    "Sau dấu hai chấm của “{key}” thiếu dấu cách (hoặc là dấu cách đặc biệt do Word tạo ra).",
    "Xóa chỗ sau dấu hai chấm rồi gõ một dấu cách thường: “{key}: {meant}”. Nếu cả dòng là một câu văn thì đặt trong "
    "nháy kép.",
    bad="tên:Đăng ký khai sinh",
    good="tên: Đăng ký khai sinh",
)
UNCLOSED = ProblemKind(
    "D112",
    Severity.ERROR,
    "Dấu nháy {quote} mở ở đây không được đóng, nên những dòng dưới bị nuốt vào nội dung này.",
    "Thêm dấu nháy {quote} ở cuối nội dung, hoặc xóa dấu nháy {quote} ở đầu.",
    bad='tên: "Đăng ký khai sinh\nmã: 1.001193',
    good='tên: "Đăng ký khai sinh"\nmã: 1.001193',
)
AFTER_QUOTE = ProblemKind(
    "D113",
    Severity.ERROR,
    "Sau dấu nháy đóng còn chữ thừa: “{rest}”.",
    "Bao cả nội dung trong một cặp nháy thẳng. Bên trong cặp nháy kép, dùng nháy cong “…” hoặc nháy đơn '…' cho "
    "phần cần trích.",
    bad='tên: "Một cửa" tại xã',
    good='tên: "“Một cửa” tại xã"',
)
NO_COLON = ProblemKind(
    "D114",
    Severity.ERROR,
    "Dòng này không có dạng “tên mục: nội dung” (thiếu dấu hai chấm rồi dấu cách): “{found}”.",
    "Nếu đây là một mục, viết “tên mục: nội dung”. Nếu đây là phần tiếp của dòng trên, thụt vào 2 dấu cách so với "
    "dòng trên. Nếu là một ý của danh sách, thêm “- ” ở đầu dòng.",
    bad="mã 1.004222\ntên: Đăng ký thường trú",
    good="mã: 1.004222\ntên: Đăng ký thường trú",
)
INDENT = ProblemKind(
    "D115",
    Severity.ERROR,
    "Dòng này thụt vào không khớp với các dòng cùng cấp ở trên.",
    "Các mục cùng cấp phải bắt đầu ở cùng một cột. Đếm số dấu cách đầu dòng và sửa cho bằng với mục cùng cấp; "
    "mỗi cấp bên trong thụt thêm 2 dấu cách.",
    bad="nguồn:\n    nơi: UBND xã\n  địa chỉ: https://xamau.example/",
    good="nguồn:\n  nơi: UBND xã\n  địa chỉ: https://xamau.example/",
)
KEY_TWICE = ProblemKind(
    "D116",
    Severity.ERROR,
    "Mục “{key}” được viết hai lần; lần đầu ở dòng {first}.",
    "Giữ lại một trong hai. Nếu là danh sách thì viết mục một lần, các ý xuống dòng, mỗi ý bắt đầu bằng “- ”.",
    bad="đối tượng: Cá nhân\nđối tượng: Tổ chức",
    good="đối tượng:\n  - Cá nhân\n  - Tổ chức",
)
SEVERAL_DOCUMENTS = ProblemKind(
    "D117",
    Severity.ERROR,
    "Dòng “{mark}” ở giữa tệp chia tệp làm hai; phần phía dưới không được đọc.",
    "Xóa dòng này, hoặc tách phần phía dưới thành một tệp riêng.",
    bad="tên: Kế hoạch A\n---\ntên: Kế hoạch B",
    good="tên: Kế hoạch A",
)
TOO_DEEP = ProblemKind(
    "D118",
    Severity.ERROR,
    f"Chỗ này lồng vào nhau quá sâu (hơn {DEEPEST} cấp); nội dung của trang không cần quá 8 cấp.",
    "Xem lại khoảng trắng đầu dòng và các dấu “[”, “{{”, “-” viết liền nhau; xóa những dấu thừa.",
    bad="[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
    good="đối tượng: [Cá nhân, Tổ chức]",
)
BRACKET = ProblemKind(
    "D119",
    Severity.ERROR,
    "Dấu ngoặc “{sign}” mở ở đây không được đóng đúng, hoặc sau ngoặc đóng còn chữ thừa.",
    'Nếu ngoặc là một phần của câu thì đặt cả câu trong nháy kép: "{meant}". Nếu là danh sách thì đóng bằng “{pair}”.',
    bad="tên: [Mẫu] Tờ khai",
    good='tên: "[Mẫu] Tờ khai"',
)
KEY_NO_TEXT = ProblemKind(
    "D120",
    Severity.ERROR,
    "Tên mục ở đây không phải là chữ (trước dấu hai chấm phải là tên một mục).",
    "Viết “tên mục: nội dung”. Nếu dòng là văn bản có dấu “[”, “{{” hoặc “?” ở đầu thì đặt cả dòng trong nháy kép.",
    bad="[A]: nội dung",
    good='ghi chú: "[A]: nội dung"',
)
BACKSLASH = ProblemKind(
    "D121",
    Severity.ERROR,
    "Trong nháy kép, dấu “\\” có nghĩa riêng; ở đây nó đứng trước một chữ không hợp lệ.",
    "Dùng nháy đơn thay nháy kép ('…'), hoặc viết hai dấu “\\\\”, hoặc thay bằng dấu “/”.",
    bad='tệp: "anh\\cong.jpg"',
    good="tệp: 'anh/cong.jpg'",
)
WORD_BULLET = ProblemKind(
    "D122",
    Severity.ERROR,
    "Dòng này bắt đầu bằng “{sign}” (cách đánh dấu của Word); danh sách trong tệp .yml dùng dấu “-” trên bàn phím.",
    "Xóa “{sign}”, gõ dấu trừ “-” và một dấu cách: “- {meant}”.",
    bad="đối tượng:\n  • Công dân",
    good="đối tượng:\n  - Công dân",
)
MERGE_KEY = ProblemKind(
    "D123",
    Severity.ERROR,
    "Dấu “<<” (gộp mục) không dùng được ở đây.",
    "Viết đầy đủ từng mục, không dùng “<<”.",
    bad="<<: *chung",
    good="nơi: UBND xã",
)
LIST_ON_KEY_LINE = ProblemKind(
    "D127",
    Severity.ERROR,
    "Danh sách không được bắt đầu cùng dòng với tên mục.",
    "Xuống dòng sau dấu hai chấm, rồi viết mỗi ý một dòng, bắt đầu bằng “- ”. Nếu dấu “-” là một phần của nội dung "
    "thì đặt cả nội dung trong nháy kép.",
    bad="đối tượng: - Công dân",
    good="đối tượng:\n  - Công dân",
)
LIST_UNDER_TEXT = ProblemKind(
    "D128",
    Severity.ERROR,
    "Dòng này là một ý của danh sách, nhưng dòng “{key}” ở trên đã có nội dung rồi, nên cả hai bị dính thành một.",
    "Để trống sau “{key}:” rồi viết mọi ý xuống dòng, mỗi ý bắt đầu bằng “- ” và thụt vào 2 dấu cách.",
    bad="đối tượng: Công dân\n  - Tổ chức",
    good="đối tượng:\n  - Công dân\n  - Tổ chức",
)
OTHER_COLON = ProblemKind(
    "D129",
    Severity.ERROR,
    "Dấu sau “{key}” trông giống dấu hai chấm nhưng là một ký tự khác (“{sign}”).",
    "Xóa dấu đó, gõ lại dấu hai chấm trên bàn phím và một dấu cách: “{key}: {meant}”.",
    bad="tên： Đăng ký khai sinh\nlĩnh vực: ho-tich",
    good="tên: Đăng ký khai sinh\nlĩnh vực: ho-tich",
)
CURLY_UNCLOSED = ProblemKind(
    "D130",
    Severity.ERROR,
    "Nội dung mở bằng dấu nháy cong {opening} mà không có dấu {closing} đóng lại.",
    "Thêm dấu {closing} vào chỗ kết thúc lời trích, hoặc xóa dấu {opening} ở đầu.",
    bad="chủ đề: “Chung tay cải cách hành chính",
    good="chủ đề: Chung tay cải cách hành chính",
)
UNREADABLE = ProblemKind(
    "D199",
    Severity.ERROR,
    "Từ chỗ này tệp không đọc được nữa: cách viết không đúng với tệp .yml.",
    "Xem dòng này và dòng ngay trên: mỗi mục là “tên mục: nội dung”, mục con thụt vào 2 dấu cách, ý của danh sách bắt "
    "đầu bằng “- ”, nội dung có ký hiệu lạ thì đặt trong nháy kép.",
    bad="- \n: Công dân",
    good="- Công dân",
)
