"""For the tests of print: records with the real facts of four procedures and one theme.

The facts are those of the national database, read 18/07/2026, and of Đắk Lắk's plan for 2024; the unit is a sample.
"""

from __future__ import annotations

from typing import TypeVar

from cchc.outputs.print.procedure_facts import ProcedureFacts
from cchc.reading.yaml_nodes import compose
from cchc.records.nodes import Map
from cchc.records.procedure import Procedure
from cchc.records.publication import Publication
from cchc.records.record import Origin, Record
from cchc.records.unit import Unit

R = TypeVar("R", bound=Record)


def record(kind: type[R], text: str, file: str, stem: str) -> R:
    """A record as reading gives it, with its places."""
    root = compose(text, file).root
    assert isinstance(root, Map)
    made = kind.model_validate(root)
    made.read_from(Origin(file, stem, root))
    return made


UNIT = record(
    Unit,
    """\
tên: UBND xã Mẫu
thuộc: tỉnh Mẫu
tên trang: Cải cách hành chính xã Mẫu
địa chỉ trang: https://xamau.example/cchc/
định danh:
  tổ chức: xamau.example
  ngày: 01/01/2026
trang mẫu: có
lời báo trang mẫu: Xã Mẫu không có thật nên chưa có thông tin liên hệ.
bộ phận một cửa:
  tên: Trung tâm Phục vụ hành chính công xã Mẫu
""",
    "content/don-vi.yml",
    "don-vi",
)

BIRTH = """\
mã: 1.001193
tên: Đăng ký khai sinh
tên chính thức: Thủ tục đăng ký khai sinh
lĩnh vực: ho-tich
cấp thực hiện: [xã]
quyết định công bố: 163/QĐ-BTP
cơ quan:
  tiếp nhận: Trung tâm Phục vụ hành chính công cấp xã
  quyết định: UBND cấp xã
đối tượng:
  - Công dân Việt Nam
  - Người Việt Nam định cư ở nước ngoài
cách nộp:
  - cách: trực tiếp
    thời hạn: Trong ngày làm việc; hồ sơ nhận sau 15 giờ thì trả vào ngày làm việc tiếp theo
    lệ phí:
      mức: 0 đồng
      nguyên văn: Thuộc diện phải nộp lệ phí và xin bản sao Giấy khai sinh thì nộp theo quy định
  - cách: trực tuyến
    thời hạn: Trong ngày làm việc; hồ sơ nhận sau 15 giờ thì trả vào ngày làm việc tiếp theo
    lệ phí:
      mức: 0 đồng
      nguyên văn: Thuộc diện phải nộp lệ phí và xin bản sao Giấy khai sinh thì nộp theo quy định
hạn của người dân: 60 ngày kể từ ngày sinh
trình tự:
  - Nộp hồ sơ trực tiếp hoặc qua bưu chính tại Trung tâm Phục vụ hành chính công, hoặc trực tuyến
  - Bộ phận tiếp nhận kiểm tra hồ sơ; thiếu thì hướng dẫn bổ sung
  - Công chức tư pháp - hộ tịch thẩm tra; cần xác minh mà chưa kịp thì có phiếu xin lỗi và hẹn lại
  - Ghi sổ hộ tịch, cập nhật phần mềm hộ tịch điện tử, lấy số định danh cá nhân cho trẻ
  - Lãnh đạo UBND cấp xã ký, trả kết quả cho người yêu cầu
hồ sơ:
  - trường hợp: Giấy tờ phải nộp
    giấy tờ:
      - tên: Tờ khai đăng ký khai sinh
        bản chính: 1
        bản sao: 0
        khi: nộp trực tiếp hoặc bưu chính
      - tên: Giấy chứng sinh
        bản chính: 1
        bản sao: 0
        ghi chú: Không có thì thay bằng văn bản của người làm chứng; không có người làm chứng thì giấy cam đoan
      - tên: Biên bản về việc trẻ bị bỏ rơi
        khi: trẻ bị bỏ rơi
  - trường hợp: Giấy tờ phải xuất trình
    giấy tờ:
      - tên: Giấy tờ chứng minh nơi cư trú
        bản chính: 1
        bản sao: 0
        vai trò: xuất trình
        khi: cơ quan đăng ký không khai thác được từ CSDL quốc gia về dân cư
kết quả: Giấy khai sinh
yêu cầu, điều kiện:
  - "Trẻ bị bỏ rơi: lập biên bản và niêm yết 07 ngày liên tục trước khi đăng ký"
căn cứ pháp lý:
  - số: 60/2014/QH13
    tên: Luật Hộ tịch
  - số: 123/2015/NĐ-CP
  - số: 104/2022/NĐ-CP
    tên: Sửa đổi, bổ sung một số điều của các Nghị định liên quan đến việc nộp, xuất trình sổ hộ khẩu
sắp thay đổi:
  - từ ngày: 01/03/2027
    văn bản:
      tên: Luật Hộ tịch (sửa đổi) 2026
    nội dung: Đăng ký không phụ thuộc nơi cư trú
nguồn: Cơ sở dữ liệu quốc gia về thủ tục hành chính
ghi nhận đến ngày: 18/07/2026
"""

ENROLMENT = """\
mã: 3.000182
tên: Tuyển sinh trung học cơ sở
lĩnh vực: giao-duc
quyết định công bố: 1693/QĐ-BGDĐT
cơ quan:
  tiếp nhận: Trường trung học cơ sở
  quyết định: Trường trung học cơ sở
  phối hợp: UBND cấp xã
đối tượng: Công dân Việt Nam
cách nộp:
  - cách: trực tiếp
    lệ phí:
      mức: 0 đồng
trình tự:
  - UBND xã phê duyệt kế hoạch tuyển sinh
  - Trường thông báo, nhận hồ sơ
  - Hội đồng tuyển sinh xét tuyển
  - Công bố kết quả
hồ sơ: không có
kết quả: Học sinh được tuyển vào lớp 6
ghi nhận đến ngày: 18/07/2026
"""

CERTIFIED_COPY = """\
mã: 2.000815
tên: Chứng thực bản sao từ bản chính
lĩnh vực: chung-thuc
cách nộp:
  - cách: trực tiếp
    nơi: UBND cấp xã, tổ chức hành nghề công chứng
    lệ phí:
      các mức:
        - nội dung: 2.000 đồng/trang cho 2 trang đầu
          mức: 2.000 đồng
          tính theo: trang
        - nội dung: 1.000 đồng/trang từ trang thứ 3
          mức: 1.000 đồng
          tính theo: trang
      không quá: 200.000 đồng
      không quá tính theo: bản
  - cách: trực tiếp
    nơi: Cơ quan đại diện ở nước ngoài
    lệ phí:
      mức: 10 USD
      tính theo: bản
hồ sơ:
  - giấy tờ:
      - tên: Bản chính giấy tờ, văn bản làm cơ sở chứng thực và bản sao cần chứng thực
        bản chính: 1
        bản sao: 0
        vai trò: xuất trình
ghi nhận đến ngày: 18/07/2026
"""

_LAND = """\
      - tên: Một trong các giấy tờ hợp pháp về đất đai (Điều 53 Nghị định 175/2024/NĐ-CP)
        bản chính: 1
        bản sao: 1
        một trong:
          - Giấy chứng nhận quyền sử dụng đất
          - Giấy chứng nhận quyền sở hữu nhà ở và quyền sử dụng đất ở
          - Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất
          - Giấy tờ hợp pháp khác về đất đai theo Điều 53
"""
_CASES = (
    "Công trình không theo tuyến", "Công trình theo tuyến", "Công trình tôn giáo", "Công trình tín ngưỡng",
    "Tượng đài, tranh hoành tráng", "Công trình của cơ quan ngoại giao, tổ chức quốc tế", "Nhà ở riêng lẻ",
)  # fmt: skip
BUILDING = """\
mã: 1.013225
tên: Cấp giấy phép xây dựng mới công trình cấp III, IV và nhà ở riêng lẻ
lĩnh vực: hoat-dong-xay-dung
quyết định công bố: 1077/QĐ-BXD
cách nộp:
  - cách: trực tiếp
    thời hạn:
      thời hạn: 10 ngày làm việc
      theo trường hợp:
        - trường hợp: nhà ở riêng lẻ
          thời hạn: 07 ngày làm việc
    lệ phí:
      do ai quy định: HĐND cấp tỉnh
ghi nhận đến ngày: 18/07/2026
hồ sơ:
""" + "".join(
    f"""\
  - trường hợp: {case}
    giấy tờ:
      - tên: Đơn đề nghị cấp giấy phép xây dựng
        bản chính: 1
        bản sao: 1
        mẫu: Mẫu số 1 Phụ lục II (175/2024/NĐ-CP)
{_LAND}\
      - tên: Quyết định phê duyệt dự án; thông báo kết quả thẩm định và bản vẽ thiết kế cơ sở đóng dấu; kết quả về \
phòng cháy, chữa cháy; kết quả về môi trường
        bản chính: 1
        bản sao: 1
      - tên: Bản vẽ thiết kế xây dựng triển khai sau thiết kế cơ sở (02 bộ)
        bản chính: 2
        bản sao: 0
      - tên: Văn bản về sự cần thiết xây dựng, quy mô công trình của cơ quan quản lý văn hóa
        bản chính: 1
        bản sao: 1
        khi: thuộc dự án tu bổ, phục hồi di tích, danh lam
"""
    for case in _CASES
)

LEAFLET_OF_EDITOR = """\
loại: tờ gấp
tiêu đề: Đăng ký khai sinh
dòng đầu: Hướng dẫn thủ tục
lời dẫn: Làm trong 60 ngày kể từ ngày sinh con.
các phần:
  - tiêu đề: Ai đi
    nội dung: [Cha hoặc mẹ đi.]
  - tiêu đề: Giấy tờ phải nộp
    nội dung:
      - Tờ khai đăng ký khai sinh.
      - Giấy chứng sinh.
  - tiêu đề: Giấy tờ mang theo
    nội dung: [Thẻ căn cước hoặc hộ chiếu.]
  - tiêu đề: Nộp ở đâu
    nội dung: [Trung tâm Phục vụ hành chính công cấp xã.]
thủ tục: 1.001193
ghi nhận đến ngày: 18/07/2026
"""

POSTER_OF_EDITOR = """\
loại: áp phích
tiêu đề: Lấy người dân, doanh nghiệp làm trung tâm phục vụ
dòng đầu: Cải cách hành chính năm 2024
trích dẫn: Tập trung nguồn lực thực hiện CCHC nhà nước, đáp ứng yêu cầu xây dựng nền hành chính dân chủ, \
chuyên nghiệp, hiện đại, hiệu lực, hiệu quả; Lấy người dân, doanh nghiệp làm trung tâm phục vụ
nguồn trích dẫn: Chủ đề năm 2024 của tỉnh Đắk Lắk, Kế hoạch kèm theo Quyết định 613/QĐ-UBND
khổ: [A3, A4]
ghi nhận đến ngày: 22/11/2026
"""


def procedure(text: str, stem: str = "thu-tuc-thu") -> Procedure:
    """A procedure from the text of its file."""
    return record(Procedure, text, f"content/thu-tuc/thu/{stem}.yml", stem)


def facts(text: str) -> ProcedureFacts:
    """What the sheets of a procedure are made from."""
    item = procedure(text)
    laws = ("60/2014/QH13: Luật Hộ tịch (hết hiệu lực)", "104/2022/NĐ-CP") if item.legal_basis else ()
    return ProcedureFacts(item, None, UNIT, "Hộ tịch", laws)


def publication(text: str) -> Publication:
    """A publication from the text of its file."""
    return record(Publication, text, "content/an-pham/thu.yml", "thu")
