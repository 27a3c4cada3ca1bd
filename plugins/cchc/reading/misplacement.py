"""Stage *reading*: the kinds of problems with files and folders themselves: names, places, endings, links."""

from __future__ import annotations

from cchc.problems import ProblemKind, Severity

NO_FOLDER = ProblemKind(
    "D001",
    Severity.ERROR,
    "Không thấy thư mục nội dung “{folder}”.",
    "Kiểm tra lại tên thư mục, hoặc chỉ đúng thư mục bằng tùy chọn --content.",
    bad="cchc check --content noi-dung-cu",
    good="cchc check --content content",
)
EMPTY_FOLDER = ProblemKind(
    "D002",
    Severity.ERROR,
    "Thư mục nội dung “{folder}” không có tệp nội dung nào.",
    "Chép lại các tệp nội dung vào thư mục này, ít nhất là tệp don-vi.yml.",
    bad="content/ (trống)",
    good="content/don-vi.yml",
)
NO_UNIT = ProblemKind(
    "D003",
    Severity.ERROR,
    "Thiếu tệp don-vi.yml, tệp cho biết trang này là của đơn vị nào.",
    "Tạo tệp don-vi.yml ngay trong thư mục nội dung, ghi tên đơn vị, địa chỉ trang, nơi tiếp nhận hồ sơ.",
    bad="content/donvi.yml",
    good="content/don-vi.yml",
)
UNKNOWN_FOLDER = ProblemKind(
    "D004",
    Severity.ERROR,
    "Thư mục “{folder}” không được dùng, nên {count} tệp bên trong không được đọc.{suggestion}",
    "Chuyển các tệp này vào một trong các thư mục: {known}. Ảnh và tệp đính kèm thì để trong tep/.",
    bad="content/thutuc/khai-sinh.yml",
    good="content/thu-tuc/khai-sinh.yml",
)
MISPLACED = ProblemKind(
    "D005",
    Severity.ERROR,
    "Tệp “{name}” không có chỗ ở đây nên không được đọc.{suggestion}",
    "{place}",
    bad="content/khai-sinh.yml",
    good="content/thu-tuc/ho-tich/khai-sinh.yml",
)
WRONG_ENDING = ProblemKind(
    "D006",
    Severity.ERROR,
    "Tệp “{name}” không được đọc: thư mục này chỉ nhận tệp có đuôi {endings}.",
    "{advice}",
    bad="content/tin-tuc/2024/ngay-hoi.docx",
    good="content/tin-tuc/2024/ngay-hoi.md",
)
BAD_NAME = ProblemKind(
    "D007",
    Severity.ERROR,
    "Tên {what} “{name}” không dùng được: {reason}.",
    "Đổi tên thành “{meant}”. Tên chỉ gồm chữ thường không dấu, chữ số và dấu trừ; "
    "tên này là một phần của địa chỉ trang nên về sau không đổi nữa.",
    bad="content/ke-hoach/Kế hoạch 2024.yml",
    good="content/ke-hoach/ke-hoach-2024.yml",
)
RESERVED_NAME = ProblemKind(
    "D008",
    Severity.ERROR,
    "Tên {what} “{name}” không dùng được: Windows giữ riêng tên này, máy Windows không mở được.",
    "Đổi tên thành “{meant}”.",
    bad="content/hoi-dap/con.md",
    good="content/hoi-dap/con-nuoi.md",
)
LINK = ProblemKind(
    "D009",
    Severity.ERROR,
    "“{name}” là một liên kết (lối tắt) đến nơi khác, không phải là tệp thật, nên không được đọc.",
    "Chép tệp thật vào đây thay cho liên kết.",
    bad="content/tep/anh.jpg → C:\\Users\\…\\anh.jpg",
    good="content/tep/anh.jpg",
)
UNREADABLE = ProblemKind(
    "D010",
    Severity.ERROR,
    "Không mở được “{name}”: máy không cho đọc.",
    "Đóng chương trình khác đang mở tệp này và kiểm tra quyền đọc của tệp, rồi chạy lại.",
    bad="(tệp bị khóa hoặc không có quyền đọc)",
    good="(tệp đọc được)",
)
FORBIDDEN_ASSET = ProblemKind(
    "D021",
    Severity.ERROR,
    "Tệp “{name}” không được phép đính kèm: loại tệp {ending} có thể gây hại cho máy của người đọc.",
    "Xóa tệp này. Các loại được đính kèm: ảnh ({pictures}), văn bản ({papers}).",
    bad="tep/mau-don.html",
    good="tep/mau-don.pdf",
)
ASSET_NAME = ProblemKind(
    "D022",
    Severity.WARNING,
    "Tên tệp đính kèm “{name}” có dấu cách hoặc chữ có dấu; đường dẫn đến tệp dễ hỏng khi gửi qua Zalo, thư điện tử.",
    "Đổi tên thành “{meant}” và sửa ở những chỗ nhắc đến tệp này.",
    bad="tep/Ảnh hội nghị.jpg",
    good="tep/anh-hoi-nghi.jpg",
)
NO_SUBFOLDER = ProblemKind(
    "D023",
    Severity.ERROR,
    "Thư mục “{folder}” không được chia thành thư mục con, nên {count} tệp bên trong không được đọc.",
    "Chuyển các tệp ra ngay dưới thư mục “{parent}”.",
    bad="content/van-ban/2024/nghi-dinh.yml",
    good="content/van-ban/nghi-dinh.yml",
)

DOUBLED = ProblemKind(
    "D024",
    Severity.ERROR,
    "Đã có tệp “{other}” cùng tên ở đây, chỉ khác đuôi hoặc chữ hoa chữ thường; hai trang sẽ trùng địa chỉ.",
    "Giữ lại một tệp, hoặc đổi tên một trong hai.",
    bad="content/van-ban/luat.yml và content/van-ban/luat.yaml",
    good="content/van-ban/luat.yml",
)
