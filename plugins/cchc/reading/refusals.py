"""Stage *reading*: the kinds of problems that a model finds: keys and values that do not fit the record."""

from __future__ import annotations

from cchc.problems import ProblemKind, Severity

MISSING = ProblemKind(
    "M001",
    Severity.ERROR,
    "Thiếu mục “{key}”{where}.",
    "Thêm dòng “{key}: …”.{doc}",
    bad="mã: 1.001193",
    good="mã: 1.001193\ntên: Đăng ký khai sinh",
)
LEFT_EMPTY = ProblemKind(
    "M002",
    Severity.ERROR,
    "Mục “{key}”{where} còn để trống, nhưng mục này bắt buộc phải có.",
    "Viết nội dung sau dấu hai chấm.{doc}",
    bad="tên:",
    good="tên: Đăng ký khai sinh",
)
MISSPELT_KEY = ProblemKind(
    "M003",
    Severity.ERROR,
    "Không có mục nào tên là “{key}”{where}. Bạn muốn viết “{near}”?",
    "Sửa “{key}” thành “{near}”. Viết có dấu hay không dấu, chữ hoa hay chữ thường đều được.",
    bad="lĩnh vựt: ho-tich",
    good="lĩnh vực: ho-tich",
)
UNKNOWN_KEY_HERE = ProblemKind(
    "M004",
    Severity.ERROR,
    "Không có mục nào tên là “{key}”{where}.",
    "Xóa dòng này hoặc đổi sang một mục có thật. Các mục còn có thể dùng ở đây: {known}.",
    bad="màu nền: đỏ",
    good="ghi chú biên tập: màu nền đỏ",
)
KEY_ELSEWHERE = ProblemKind(
    "M005",
    Severity.ERROR,
    "Mục “{key}” không đứng ở đây; nó thuộc về “{home}”.",
    "Xem lại khoảng trắng đầu dòng: mục con của “{home}” phải nằm dưới dòng “{home}:” và thụt vào 2 dấu cách.",
    bad="cách nộp:\n  - cách: trực tiếp\nnơi nộp: UBND xã",
    good="cách nộp:\n  - cách: trực tiếp\n    nơi nộp: UBND xã",
)
KEY_TWICE = ProblemKind(
    "M006",
    Severity.ERROR,
    "Mục “{key}”{where} được viết hai lần bằng hai tên: “{first}” ở dòng {line} và “{second}” ở đây.",
    "Giữ lại một dòng, xóa dòng kia; hai tên này là một mục.",
    bad="tên: Đăng ký khai sinh\ntên ngắn: Khai sinh",
    good="tên: Đăng ký khai sinh",
)
LIST_FOR_TEXT = ProblemKind(
    "M007",
    Severity.ERROR,
    "“{path}” phải là một dòng chữ, nhưng ở đây lại là một danh sách.",
    "Viết thành một dòng, không có dấu “-”: “{key}: …”.",
    bad="tên:\n  - Đăng ký khai sinh",
    good="tên: Đăng ký khai sinh",
)
COLON_IN_TEXT = ProblemKind(
    "M008",
    Severity.ERROR,
    "“{path}” phải là chữ, nhưng dấu hai chấm rồi dấu cách (“: ”) sau “{key}” làm dòng bị hiểu thành một mục.",
    'Nếu đây là một câu văn thì đặt cả câu trong nháy kép: "{meant}"',
    bad="lưu ý:\n  - Lưu ý: mang theo bản chính",
    good='lưu ý:\n  - "Lưu ý: mang theo bản chính"',
)
MAPPING_FOR_TEXT = ProblemKind(
    "M009",
    Severity.ERROR,
    "“{path}” phải là một dòng chữ, nhưng ở đây lại có các mục con ({keys}).",
    "Viết thành một dòng: “{key}: …”. Nếu nội dung có dấu “: ” hoặc ngoặc nhọn thì đặt trong nháy kép.",
    bad="tên:\n  ngắn: Khai sinh\n  dài: Đăng ký khai sinh",
    good="tên: Đăng ký khai sinh",
)
TEXT_FOR_MAPPING = ProblemKind(
    "M010",
    Severity.ERROR,
    "“{path}” phải gồm các mục con, nhưng ở đây {found}.",
    "Xuống dòng, thụt vào 2 dấu cách và viết các mục con: {known}.",
    bad="văn bản: Kế hoạch số 17",
    good="văn bản:\n  loại: Kế hoạch\n  số: 17/KH-UBND",
)
NO_LIST = ProblemKind(
    "M011",
    Severity.ERROR,
    "“{path}” phải là một danh sách, nhưng ở đây {found}.",
    "Xuống dòng sau “{key}:”, rồi viết từng ý, mỗi ý thụt vào 2 dấu cách và bắt đầu bằng dấu “-”: “{item}”.",
    bad="hồ sơ:\n  giấy tờ: Tờ khai",
    good="hồ sơ:\n  - giấy tờ:\n      - Tờ khai",
)
EMPTY_ITEM = ProblemKind(
    "M012",
    Severity.ERROR,
    "“{path}” chỉ có dấu “-” mà không có nội dung.",
    "Viết nội dung sau dấu “- ”, hoặc xóa dòng này.",
    bad="giấy tờ:\n  - Tờ khai\n  -",
    good="giấy tờ:\n  - Tờ khai",
)
NOT_A_SLUG = ProblemKind(
    "M013",
    Severity.ERROR,
    "“{path}” phải là một mã, chỉ gồm chữ thường không dấu, chữ số và dấu trừ; “{found}” không phải là mã.",
    "{advice}",
    bad="lĩnh vực: Hộ tịch",
    good="lĩnh vực: ho-tich",
)
DATE = ProblemKind(
    "M014",
    Severity.ERROR,
    "“{path}” phải là ngày tháng: {reason}.",
    "Viết như 14/02/2022. Nếu chưa biết ngày thì để trống sau dấu hai chấm.",
    bad="ngày đăng: 31/02/2024",
    good="ngày đăng: 29/02/2024",
)
MONEY = ProblemKind(
    "M015",
    Severity.ERROR,
    "“{path}” phải là số tiền: {reason}.",
    "Nếu mức thu là một câu (do HĐND tỉnh quy định …) thì viết câu đó ở mục “nguyên văn”; nếu chưa biết thì để trống.",
    bad="mức: tám nghìn",
    good="mức: 8.000 đồng",
)
DURATION = ProblemKind(
    "M016",
    Severity.ERROR,
    "“{path}” phải là thời hạn: {reason}.",
    "Ví dụ viết đúng: 05 ngày làm việc. Nếu chưa biết thì để trống.",
    bad="thời hạn: lâu",
    good="thời hạn: 05 ngày làm việc",
)
COUNT = ProblemKind(
    "M017",
    Severity.ERROR,
    "“{path}” phải là một số đếm (0, 1, 2 …); “{found}” không phải là số.",
    "Chỉ viết chữ số, ví dụ “{key}: 1”. Nếu chưa biết thì để trống sau dấu hai chấm.",
    bad="bản chính: một bản",
    good="bản chính: 1",
)
NUMBER = ProblemKind(
    "M018",
    Severity.ERROR,
    "“{path}” phải là một con số; “{found}” không phải là số.",
    "Chỉ viết chữ số, dấu phẩy trước phần lẻ, ví dụ “{key}: 88,86”; đơn vị tính viết ở mục riêng.",
    bad="con số: 80%",
    good='con số: 80\nđơn vị: "%"',
)
YES_NO = ProblemKind(
    "M019",
    Severity.ERROR,
    "“{path}” chỉ nhận “có” hoặc “không”; “{found}” không dùng được.",
    "Viết “{key}: có” hoặc “{key}: không”.",
    bad="miễn phí: tùy",
    good="miễn phí: có",
)
MISSPELT_VALUE = ProblemKind(
    "M020",
    Severity.ERROR,
    "“{path}” không nhận giá trị “{found}”. Bạn muốn viết “{near}”?",
    "Viết “{key}: {near}”. Các giá trị được dùng: {known}.",
    bad="cách: trực típ",
    good="cách: trực tiếp",
)
UNKNOWN_VALUE = ProblemKind(
    "M021",
    Severity.ERROR,
    "“{path}” không nhận giá trị “{found}”.",
    "Chọn một trong các giá trị: {known}.",
    bad="vai trò: mượn",
    good="vai trò: nộp",
)
INVALID = ProblemKind(
    "M099",
    Severity.ERROR,
    "“{path}” không đọc được: “{found}”.",
    "{doc}",
    bad="khổ: A7",
    good="khổ: A4",
)
