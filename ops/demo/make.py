"""Makes the demonstration data, the same every time: python3 ops/demo/make.py. Every organisation and person is invented."""
import csv
import os
import random
from datetime import date, timedelta

random.seed(2017)
ROOT = os.path.join(os.path.dirname(__file__), "..", "..", "demo")
HERE = os.path.dirname(__file__)


def words(name):
    with open(os.path.join(HERE, name + ".txt"), encoding="utf-8") as f:
        return [line.strip() for line in f if line.strip()]


def write(folder, name, head, rows):
    with open(os.path.join(ROOT, folder, name + ".csv"), "w", encoding="utf-8", newline="") as f:
        out = csv.writer(f, lineterminator="\r\n")
        out.writerow(head)
        for row in rows:
            out.writerow(["" if v is None else v for v in row])


def day(a, b):
    return a + timedelta(days=random.randrange((b - a).days + 1))


FAMILY = "Nguyễn Trần Lê Phạm Huỳnh Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Mai Đinh Trương".split()
MIDDLE_F = "Thị,Thị Minh,Ngọc,Thanh,Thị Kim,Bích,Thị Thu,Diệu".split(",")
MIDDLE_M = "Văn,Minh,Quốc,Đức,Hữu,Công,Thanh,Ngọc".split(",")
GIVEN_F = "An Anh Bình Châu Dung Giang Hà Hạnh Hiền Hoa Hương Khánh Lan Linh Loan Mai My Nga Ngân Nhung Oanh Phương Quyên Thảo Thu Trang Trinh Tuyết Uyên Vân Yến".split()
GIVEN_M = "An Bảo Bình Cường Danh Dũng Đạt Hải Hậu Hiếu Hòa Hùng Huy Khang Khoa Kiên Lâm Long Minh Nam Nghĩa Nhân Phong Phúc Quang Sơn Tài Tâm Thành Thắng Toàn Trí Trung Tuấn Vinh".split()
USED = set()


def name():
    while True:
        female = random.random() < 0.48
        n = " ".join([random.choice(FAMILY), random.choice(MIDDLE_F if female else MIDDLE_M), random.choice(GIVEN_F if female else GIVEN_M)])
        if n not in USED:
            USED.add(n)
            return n, "female" if female else "male"


people, posts = [], []


def person(code, born, degree="", field="", public=False):
    n, gender = name()
    people.append([code, n, born, gender, degree, field, "true" if public else "false", "true"])
    return code


# organisations -----------------------------------------------------------------------------------------------------
ASSOCIATIONS = [l.split("|") for l in words("associations")]
AGENCIES = [l.split("|") for l in words("agencies")]
SCHOOLS = words("schools")
organisations = [["lhh", "Văn phòng Liên hiệp hội", "Văn phòng", "office", "", "Phan Thiết", None, "true"]]
for i, (full, short, field) in enumerate(ASSOCIATIONS, 1):
    organisations.append([f"hoi-{i:02}", full, short, "association", field, "Phan Thiết", date(2000 + i % 12, 3, 15), "true"])
for code, full, short, kind in AGENCIES:
    organisations.append([code, full, short, kind, "", "Phan Thiết", None, "true"])
for i, s in enumerate(SCHOOLS, 1):
    organisations.append([f"truong-{i:02}", s, s, "school", "giao_duc", s.split(", ")[-1], None, "true"])
DISTRICTS = ["Phan Thiết", "La Gi", "Tuy Phong", "Bắc Bình", "Hàm Thuận Bắc", "Hàm Thuận Nam", "Tánh Linh", "Đức Linh", "Hàm Tân", "Phú Quý"]

# decisions, tasks, targets -------------------------------------------------------------------------------------------
decisions = [
    ["qd-3476", "3476/QĐ-UBND", date(2016, 11, 24), "ubnd", "assigned", 2017, "Giao nhiệm vụ, đầu công việc cụ thể cho các hội thực hiện trong năm 2017", ""],
    ["qd-1502", "1502/QĐ-UBND", date(2017, 6, 9), "ubnd", "amending", 2017, "Điều chỉnh chỉ tiêu, thời hạn một số nhiệm vụ giao tại Quyết định số 3476/QĐ-UBND", ""],
    ["qd-3690", "3690/QĐ-UBND", date(2017, 12, 22), "ubnd", "approved", 2018, "Phê duyệt nhiệm vụ của Liên hiệp hội và các hội thành viên năm 2018", ""],
    ["qd-ttn-10", "2210/QĐ-UBND", date(2017, 8, 18), "ubnd", "award", 2017, "Công nhận kết quả cuộc thi dành cho thanh thiếu niên, nhi đồng lần X", ""],
    ["qd-stkt-7", "2954/QĐ-UBND", date(2017, 10, 20), "ubnd", "award", 2017, "Công nhận kết quả hội thi sáng tạo kỹ thuật lần VII", ""],
]
# the registers: our own papers, and those that came in with who dealt with them and how
documents = [
    ["bc-2016", "out", "report", "02/BC-LHH", date(2017, 1, 10), None, "", "Báo cáo tổng kết công tác năm 2016", "", "UBND tỉnh; Liên hiệp các Hội KH&KT Việt Nam", "Văn phòng", ""],
    ["di-01", "out", "letter", "01/LHH-VP", date(2017, 2, 7), None, "", "Đề nghị cử thành viên hội đồng phản biện", "", "Sở Xây dựng", "Văn phòng", ""],
    ["di-02", "out", "plan", "01/KH-LHH", date(2017, 2, 20), None, "", "Kế hoạch tổ chức hội thảo khoa học", "", "Các hội thành viên", "Văn phòng", ""],
    ["di-03", "out", "letter", "02/LHH-VP", date(2017, 5, 12), None, "", "Trả lời về thời gian họp hội đồng phản biện", "", "Sở Nông nghiệp", "Văn phòng", ""],
    ["di-04", "out", "invitation", "01/GM-LHH", date(2017, 8, 25), None, "", "Dự lễ trao giải cuộc thi dành cho thanh thiếu niên, nhi đồng", "", "Các trường có giải", "Văn phòng", ""],
    ["di-05", "out", "notice", "01/TB-LHH", date(2017, 11, 6), None, "", "Kết luận hội nghị Ban Thường vụ", "", "Các hội thành viên", "Văn phòng", ""],
    ["den-01", "in", "letter", "87/SKHCN-QLKH", date(2017, 1, 16), "so-khcn", "", "Phối hợp tuyên truyền về đổi mới sáng tạo", "", "", "", ""],
    ["den-02", "in", "letter", "214/SXD-QH", date(2017, 1, 24), "so-xd", "", "Đề nghị phản biện quy hoạch", "", "", "", ""],
    ["den-03", "in", "invitation", "33/GM-SNN", date(2017, 3, 9), "so-nn", "", "Dự hội nghị về nông nghiệp công nghệ cao", "", "", "", ""],
    ["den-04", "in", "letter", "905/SNN-TL", date(2017, 5, 4), "so-nn", "", "Hỏi thời gian họp hội đồng phản biện", "", "", "", ""],
    ["den-05", "in", "letter", "45/CV-HNC", date(2017, 9, 18), None, "Hội nghề cá huyện (minh hoạ)", "Đề nghị hỗ trợ báo cáo viên lớp tập huấn", "", "", "", ""],
    ["den-06", "in", "letter", "3105/STNMT-MT", date(2017, 12, 28), "so-tnmt", "", "Góp ý dự thảo đề án bảo vệ môi trường ven biển", "", "", "", ""],
]
arrivals = [
    ["den-01", date(2017, 1, 17), 1, "lhh", "", date(2017, 1, 17), date(2017, 2, 3), date(2017, 2, 1), None, "Đã đăng tin trên cổng thông tin"],
    ["den-02", date(2017, 1, 25), 2, "lhh", "", date(2017, 1, 25), date(2017, 2, 10), date(2017, 2, 7), "di-01", ""],
    ["den-03", date(2017, 3, 10), 3, "lhh", "", date(2017, 3, 10), date(2017, 3, 15), date(2017, 3, 15), None, "Đã cử người dự"],
    ["den-04", date(2017, 5, 5), 4, "lhh", "", date(2017, 5, 5), date(2017, 5, 15), date(2017, 5, 12), "di-03", ""],
    ["den-05", date(2017, 9, 19), 5, "lhh", "", date(2017, 9, 19), date(2017, 9, 29), date(2017, 9, 28), None, "Đã cử 02 báo cáo viên"],
    ["den-06", date(2017, 12, 29), 6, "lhh", "", date(2017, 12, 29), date(2018, 1, 19), None, None, ""],
]
tasks, targets = [], []
for i, line in enumerate(words("tasks-2017"), 1):
    title, text, who, with_, product, due, now, done = line.split("|")
    due_on = date.fromisoformat(due)
    now_on = date.fromisoformat(now) if now else due_on
    done_on = date.fromisoformat(done) if done else None
    tasks.append([f"2017-{i:02}", "qd-3476", str(i), title, text, who, with_, product, due_on, now_on, random.randrange(8, 60) * 1000000, None,
                  date(2016, 12, 5) + timedelta(days=i % 9), done_on, "Đã hoàn thành, có hồ sơ kèm theo." if done_on else None,
                  done_on + timedelta(days=6) if done_on else None])
for i, line in enumerate(words("tasks-2018"), 1):
    title, text, who, with_, product, due, carries = line.split("|")
    tasks.append([f"2018-{i:02}", "qd-3690", str(i), title, text, who, with_, product, date.fromisoformat(due), date.fromisoformat(due),
                  random.randrange(8, 60) * 1000000, carries, None, None, None, None])
extensions = [[t[0], t[8] - timedelta(days=9), t[8], t[9], f"{60 + i}/LHH-VP", "Hội đề nghị lùi hạn để hoàn thành phần khảo sát"]
              for i, t in enumerate(t for t in tasks if t[8] != t[9])]
START = date(2017, 1, 1)
for code, task, indicator, filter_, value in [
        ("ct-phan-bien", "2017-01", "TVP-01", "type=phan_bien", 5), ("ct-hoi-thao", "2017-02", "EVT-01", "", 16),
        ("ct-tap-huan", "2017-03", "EVT-02", "", 10), ("ct-ttn", "2017-04", "CON-01", "", 180), ("ct-stkt", "2017-05", "CON-05", "", 120)]:
    targets.append([code, task, indicator, filter_, "at_least", START, value, "qd-3476"])
targets.append(["ct-tap-huan", "2017-03", "EVT-02", "", "at_least", date(2017, 6, 9), 12, "qd-1502"])
for code, task, indicator, filter_, value in [
        ("ct18-phan-bien", "2018-01", "TVP-01", "type=phan_bien", 6), ("ct18-hoi-thao", "2018-02", "EVT-01", "", 16), ("ct18-tap-huan", "2018-03", "EVT-02", "", 15)]:
    targets.append([code, task, indicator, filter_, "at_least", date(2018, 1, 1), value, "qd-3690"])

# experts and critiques -----------------------------------------------------------------------------------------------
experts = [person(f"cg-{i:03}", day(date(1948, 1, 1), date(1982, 12, 31)), random.choice(["Tiến sĩ", "Thạc sĩ", "Kỹ sư", "Bác sĩ chuyên khoa II"]),
                  random.choice(["nong_nghiep", "xay_dung", "moi_truong", "y_te", "kinh_te"]), True) for i in range(1, 61)]
for e in experts[:30]:
    posts.append([e, random.choice(["so-nn", "so-khcn", "so-xd", "so-tnmt", "so-yte"]), "Chuyên viên chính", date(2010, 1, 1), None])
critiques, critique_experts = [], []


def works_for(expert, agency):
    return any(p[0] == expert and p[1] == agency for p in posts)


for i, line in enumerate(words("critiques"), 1):
    kind, title, who, field, received, deadline, reached, issued, withdrawn = line.split("|")
    r = date.fromisoformat(received)
    step = lambda n: r + timedelta(days=n) if int(reached) >= n // 9 and reached != "0" else None
    iss = date.fromisoformat(issued) if issued else None
    critiques.append([f"pb-{i:02}", kind, title, who, field, r, deadline, step(4) if not withdrawn else r + timedelta(days=4), step(11),
                      f"{20 + i}/QĐ-LHH" if step(11) else None, step(30), iss, f"{100 + i}/BC-LHH" if iss else None,
                      iss + timedelta(days=3) if iss else None, withdrawn or None, "Cơ quan đề nghị rút hồ sơ để điều chỉnh phạm vi đề án" if withdrawn else None])
    council = random.sample(experts, 7)
    # nobody judges the scheme of the agency that they work for, and opinions come in before the meeting
    free = [e for e in experts if e not in council and not works_for(e, who)]
    council = [free.pop() if works_for(e, who) else e for e in council]
    for j, e in enumerate(council):
        critique_experts.append([f"pb-{i:02}", e, ["chair", "secretary"][j] if j < 2 else "critic" if j < 5 else "member",
                                 step(30) - timedelta(days=2 + j) if iss and j != 1 else None])

# events --------------------------------------------------------------------------------------------------------------
events, event_bodies = [], []
for i, line in enumerate(words("events"), 1):
    kind, title, field, starts, days, hosts, outcome = line.split("|")
    s = date.fromisoformat(starts)
    held = outcome == "held"
    n = random.randrange(42, 118) if kind != "class" else random.randrange(28, 62)
    cancelled = None if outcome in ("held", "planned") else s - timedelta(days=12) if outcome == "cancelled" else s + timedelta(days=9)
    cause = None if cancelled is None else "double" if outcome.startswith("double") else "cancelled"
    events.append([f"sk-{i:03}", kind, title, field, s, s + timedelta(days=int(days) - 1), "Hội trường " + random.choice(["Liên hiệp hội", "UBND huyện", "Trung tâm văn hóa"]),
                   random.choice(DISTRICTS), n + 5, s + timedelta(days=int(days) + 4) if held or cause == "double" else None, n if held or cause == "double" else None,
                   n * 2 // 5 if held or cause == "double" else None, cancelled, cause,
                   None if cause is None else "Nhập hai lần cùng một cuộc" if cause == "double" else "Mưa lũ kéo dài, địa phương đề nghị hoãn sang năm sau",
                   outcome.split(":")[1] if cause == "double" else None])
    for j, host in enumerate(hosts.split(";")):
        event_bodies.append([f"sk-{i:03}", host, "lead" if j == 0 else "co_organise"])

# contests ------------------------------------------------------------------------------------------------------------
contests = [["TTN", "Cuộc thi sáng tạo thanh thiếu niên, nhi đồng"], ["STKT", "Hội thi sáng tạo kỹ thuật"]]
editions = [["ttn-10", "TTN", 10, "Cuộc thi sáng tạo thanh thiếu niên, nhi đồng lần X", date(2017, 1, 10), date(2017, 6, 30)],
            ["stkt-7", "STKT", 7, "Hội thi sáng tạo kỹ thuật lần VII", date(2016, 9, 15), date(2017, 8, 31)]]
# the rules of both editions: one line a section or row, column=value with | between
RULES = """
ttn-10,frame,cycle=yearly|numbering=roman|period_from=2017-01-10|period_to=2017-11-30|standing=union|committee=edition|authority=province
ttn-10,entrants,born_from=1998-07-01|born_to=2011-06-30|lower_bound=soft|individuals|groups|least_authors=1|most_authors=5|prior_awards=improved|guardian_under=16
ttn-10,field,code=do_dung_hoc_tap|name=Đồ dùng dành cho học tập|national_code=do_dung_hoc_tap
ttn-10,field,code=phan_mem_tin_hoc|name=Phần mềm tin học|national_code=phan_mem_tin_hoc
ttn-10,field,code=than_thien_moi_truong|name=Sản phẩm thân thiện với môi trường|national_code=than_thien_moi_truong
ttn-10,field,code=dung_cu_sinh_hoat|name=Dụng cụ sinh hoạt gia đình và đồ chơi trẻ em|national_code=dung_cu_sinh_hoat
ttn-10,field,code=phat_trien_kinh_te|name=Giải pháp bảo vệ môi trường và phát triển kinh tế|national_code=phat_trien_kinh_te
ttn-10,intake,opens_on=2017-01-10|closes_on=2017-06-30|basis=postmark|complete_by=2017-07-15
ttn-10,item,code=phieu|name=Phiếu đăng ký dự thi|per=entry|required|medium=paper
ttn-10,item,code=mo-hinh|name=Mô hình hoặc sản phẩm|per=entry|required|medium=model
ttn-10,item,code=thuyet-minh|name=Bản thuyết minh|per=entry|required|medium=paper|most_pages=6
ttn-10,item,code=anh|name=Ảnh 4x6 của tác giả|per=author|required|medium=picture
ttn-10,item,code=khai-sinh|name=Bản sao giấy khai sinh|per=author|required|medium=paper
ttn-10,round,code=so-khao|name=Sơ khảo|kind=score|admission=threshold|threshold=60|judges=3|scoring=bands|aggregate=mean|discrepancy=15|decimals=2|place=room
ttn-10,round,code=chung-khao|name=Chung khảo|kind=interview|admission=decision|place=room
ttn-10,criterion,round=so-khao|code=moi|name=Tính mới, tính sáng tạo|least=0|most=30|step=0.5
ttn-10,criterion,round=so-khao|code=ap-dung|name=Khả năng áp dụng|least=0|most=30|step=0.5
ttn-10,criterion,round=so-khao|code=hieu-qua|name=Hiệu quả|least=0|most=40|step=0.5
ttn-10,band,round=so-khao|criterion=moi|least=27|most=30|name=Hoàn toàn mới
ttn-10,band,round=so-khao|criterion=moi|least=21|most=26.5|name=Khá
ttn-10,band,round=so-khao|criterion=moi|least=16|most=20.5|name=Trung bình
ttn-10,band,round=so-khao|criterion=moi|least=0|most=15.5|name=Ít mới
ttn-10,tie,rule=criterion|criterion=moi
ttn-10,tie,rule=vote
ttn-10,result,pooled|decided_by=score_vote|ballot=open|vote_base=present|quorum=66|vote_share=66
ttn-10,award,code=nhat|name=Giải nhất|kind=ranked|rank=first|slots=5|floor=85|money=5000000|holder=entry
ttn-10,award,code=nhi|name=Giải nhì|kind=ranked|rank=second|slots=10|floor=80|money=4000000|holder=entry
ttn-10,award,code=ba|name=Giải ba|kind=ranked|rank=third|slots=15|floor=75|money=3000000|holder=entry
ttn-10,award,code=kk|name=Giải khuyến khích|kind=ranked|rank=encouragement|slots=30|floor=60|money=1500000|holder=entry
ttn-10,award,code=nho-tuoi|name=Tác giả nhỏ tuổi nhất|kind=special|slots=1|floor=50|money=500000|holder=person
ttn-10,after,forwarding=subset|forward_most=15|complaint_days=15|names_shown=consent|show_school
stkt-7,frame,cycle=two_yearly|numbering=roman|period_from=2016-09-15|period_to=2017-12-31|standing=union|committee=edition|authority=province
stkt-7,entrants,individuals|groups|organisations|least_authors=1|most_authors=10|residence=any|made_from=2012-01-01|prior_awards=refused
stkt-7,field,code=cntt_dien_tu|name=Công nghệ thông tin, điện tử, viễn thông|national_code=cntt_dien_tu|judged_with=co_khi_giao_thong
stkt-7,field,code=co_khi_giao_thong|name=Cơ khí tự động hóa, xây dựng, giao thông vận tải|national_code=co_khi_giao_thong
stkt-7,field,code=vat_lieu_nang_luong|name=Vật liệu, hóa chất, năng lượng|national_code=vat_lieu_nang_luong
stkt-7,field,code=nong_lam_ngu|name=Nông lâm ngư nghiệp, tài nguyên và môi trường|national_code=nong_lam_ngu
stkt-7,field,code=y_duoc|name=Y dược|national_code=y_duoc
stkt-7,field,code=giao_duc_khac|name=Giáo dục, đào tạo và lĩnh vực khác|national_code=giao_duc
stkt-7,intake,opens_on=2016-09-15|closes_on=2017-08-31|basis=postmark
stkt-7,item,code=phieu|name=Phiếu dự thi có xác nhận của đơn vị|per=entry|required|medium=paper
stkt-7,item,code=mo-ta|name=Bản mô tả giải pháp|per=entry|required|medium=paper
stkt-7,item,code=minh-chung|name=Ảnh, xác nhận áp dụng|per=entry|medium=file
stkt-7,round,code=cham|name=Chấm theo lĩnh vực|kind=score|admission=top_field|top=20|judges=5|scoring=weighted|aggregate=mean|discrepancy=20|decimals=2|place=room
stkt-7,round,code=thuc-te|name=Xem tại nơi áp dụng|kind=site|admission=decision|place=site
stkt-7,criterion,round=cham|code=moi|name=Tính mới, tính sáng tạo|most=30|weight=30
stkt-7,criterion,round=cham|code=ap-dung|name=Khả năng áp dụng|most=30|weight=30
stkt-7,criterion,round=cham|code=hieu-qua|name=Hiệu quả kỹ thuật, kinh tế, xã hội|most=40|weight=40
stkt-7,tie,rule=criterion|criterion=hieu-qua
stkt-7,tie,rule=shared
stkt-7,result,pooled|decided_by=score
stkt-7,award,code=nhat|name=Giải nhất|kind=ranked|rank=first|slots=3|floor=90|money=25000000|holder=entry
stkt-7,award,code=nhi|name=Giải nhì|kind=ranked|rank=second|slots=6|floor=85|money=20000000|holder=entry
stkt-7,award,code=ba|name=Giải ba|kind=ranked|rank=third|slots=12|floor=75|money=15000000|holder=entry
stkt-7,award,code=kk|name=Giải khuyến khích|kind=ranked|rank=encouragement|slots=40|floor=60|money=5000000|holder=entry
stkt-7,after,forwarding=subset|forward_most=10|complaint_days=15|names_shown=consent
"""
rules = [line.split(",", 2) for line in RULES.strip().split("\n")]

entries, entry_authors, awards, forwardings, external_results = [], [], [], [], []
TTN_FIELDS = ["do_dung_hoc_tap", "phan_mem_tin_hoc", "than_thien_moi_truong", "dung_cu_sinh_hoat", "phat_trien_kinh_te"]
STKT_FIELDS = ["cntt_dien_tu", "co_khi_giao_thong", "vat_lieu_nang_luong", "nong_lam_ngu", "y_duoc", "giao_duc_khac"]


def titles(file, wanted):
    """Things made and what they are for, put together; the lists hold only pairs that make sense."""
    found = []
    for line in words(file):
        field, things, uses = line.split("|")
        for thing in things.split(";"):
            for use in uses.split(";"):
                found.append((field, f"{thing.strip()} {use.strip()}"))
    random.shuffle(found)
    assert len({t for _, t in found}) >= wanted, (file, len(found))
    return found[:wanted]


def edition(code, prefix, names, first, last, close, received, exits, late, drafts, young, hosts):
    pool = list(names)
    for i in range(received + drafts + 1):
        field, title = pool[i]
        e = f"{prefix}-{i + 1:03}"
        if i < received:
            on = day(first, last)
            is_late = i in late
            if is_late:
                on = close + timedelta(days=1 + i % 5)
            cause = exits.get(i)
            entries.append([e, code, title, field, random.choice(hosts), on - timedelta(days=9), on, "true" if is_late else "false",
                            "true" if i % 3 else "false", cause, on + timedelta(days=20) if cause else None,
                            {"withdrawn": "Tác giả xin rút", "rejected": "Giải pháp đã đạt giải ở lần trước"}.get(cause)])
        elif i < received + drafts:
            entries.append([e, code, title, field, random.choice(hosts), day(first, last), None, "false", "false", None, None, None])
        else:
            field, title = pool[0]
            entries.append([e, code, title + " (bản nộp lại)", field, entries[-1][4], day(first, last), close - timedelta(days=3), "false", "false", "double",
                            close + timedelta(days=10), f"Cùng một sản phẩm với {prefix}-001"])
        for k in range(random.choice([1, 1, 2, 2, 3])):
            born = day(date(1999, 9, 1), date(2008, 8, 31)) if young else day(date(1960, 1, 1), date(1994, 12, 31))
            entry_authors.append([e, person(f"tg-{prefix}-{i + 1:03}-{k + 1}", born, "", "", random.random() < 0.7), k + 1, born])


edition("ttn-10", "ttn", titles("youth", 200), date(2017, 2, 1), date(2017, 6, 30), date(2017, 6, 30), 194,
        {180: "withdrawn", 181: "withdrawn", 182: "rejected", 183: "rejected", 184: "rejected"}, {188, 189, 190}, 5, True,
        [f"truong-{i:02}" for i in range(1, len(SCHOOLS) + 1)])
edition("stkt-7", "stkt", titles("technical", 134), date(2017, 1, 5), date(2017, 8, 31), date(2017, 8, 31), 128,
        {120: "withdrawn", 121: "rejected", 122: "rejected"}, {124, 125}, 4, False, ["so-nn", "so-khcn", "so-yte", "dien-luc", "tinh-doan", "so-gddt", "tt-01", "tt-02"])


def award(prefix, code, ranks, proposed, decided, decision, pending):
    picked = random.sample(range(0, 118 if prefix == "stkt" else 178), sum(ranks.values()) + pending)
    n = 0
    for rank, count in ranks.items():
        for _ in range(count):
            awards.append([f"{prefix}-giai-{n + 1:02}", f"{prefix}-{picked[n] + 1:03}", rank, proposed, decided, decision])
            n += 1
    for _ in range(pending):
        awards.append([f"{prefix}-giai-{n + 1:02}", f"{prefix}-{picked[n] + 1:03}", "encouragement", proposed, None, None])
        n += 1
    return [f"{prefix}-{p + 1:03}" for p in picked]


ttn = award("ttn", "ttn-10", {"first": 2, "second": 6, "third": 12, "encouragement": 20}, date(2017, 8, 8), date(2017, 8, 18), "qd-ttn-10", 2)
stkt = award("stkt", "stkt-7", {"second": 3, "third": 9, "encouragement": 36}, date(2017, 10, 9), date(2017, 10, 20), "qd-stkt-7", 1)
for i, e in enumerate(ttn[:12], 1):
    forwardings.append([f"gui-{i:02}", e, "Cuộc thi sáng tạo thanh thiếu niên, nhi đồng toàn quốc", date(2017, 9, 5)])
    external_results.append([f"kq-{i:02}", e, "Cuộc thi sáng tạo thanh thiếu niên, nhi đồng toàn quốc", "encouragement" if i == 4 else "none", date(2017, 11, 28)])

# associations: terms, congresses, statements ---------------------------------------------------------------------------
terms, congresses, statements = [], [], []
OVERDUE = {3: ("2015-08-20", "personnel"), 7: ("2016-06-12", "lost_contact"), 9: ("2016-11-30", "funds"), 12: ("2017-03-15", "personnel"),
           16: ("2017-05-28", "reorganisation"), 20: ("2017-10-02", "funds")}
for i, (full, short, field) in enumerate(ASSOCIATIONS, 1):
    if i in OVERDUE:
        end = date.fromisoformat(OVERDUE[i][0])
        terms.append([f"nk-{i:02}", f"hoi-{i:02}", 2 + i % 3, end.replace(year=end.year - 5), end, None, OVERDUE[i][1],
                      "Đôn đốc ban chấp hành lập hồ sơ đại hội"])
        if i == 12:
            congresses.append([f"dh-{i:02}", f"nk-{i:02}", date(2018, 3, 24), None, "Phan Thiết"])
    elif i in (2, 5, 14):
        end = date(2017, 4 + i % 7, 20)
        terms.append([f"nk-{i:02}-cu", f"hoi-{i:02}", 1 + i % 3, end.replace(year=2012), end, None, None, None])
        held = end - timedelta(days=10) if i != 14 else end + timedelta(days=40)
        congresses.append([f"dh-{i:02}", f"nk-{i:02}-cu", None, held, "Phan Thiết"])
        terms.append([f"nk-{i:02}", f"hoi-{i:02}", 2 + i % 3, held, held.replace(year=2022), None, None, None])
    else:
        end = date(2018 + i % 4, 1 + i % 12, 15) + timedelta(days=60 if i % 4 == 0 else 0)
        ext = end + timedelta(days=180) if i == 10 else None
        terms.append([f"nk-{i:02}", f"hoi-{i:02}", 2 + i % 3, end.replace(year=end.year - 5), end, ext, None, "Chuẩn bị nhân sự, dự thảo điều lệ" if end.year == 2018 else None])
    base = 60 + i * 23
    for y in (2015, 2016, 2017):
        m = base + (y - 2015) * (4 + i % 7)
        statements.append([f"hv-{i:02}-{y}", f"hoi-{i:02}", y, date(y, 11, 20 + i % 9), m, m * 2 // 5, m * 3 // 4, 4 + i % 7])
for i in range(1, 23):
    p = person(f"ct-{i:02}", day(date(1948, 1, 1), date(1970, 12, 31)), "", "", True)
    posts.append([p, f"hoi-{i:02}", "Chủ tịch", date(2012, 5, 1), None])

# honours, stated numbers, articles ---------------------------------------------------------------------------------------
honours = [[f"tv-{i:02}", "tv-2", 2, "Tôn vinh trí thức khoa học và công nghệ tiêu biểu lần thứ II", e, date(2017, 7, 3), date(2017, 9, 12) if i <= 12 else None,
            random.choice(["Chọn tạo giống lúa chịu hạn", "Phác đồ điều trị tại tuyến huyện", "Quản lý nước tưới tiết kiệm", "Bảo tồn rừng phòng hộ ven biển"])]
           for i, e in enumerate(experts[:14], 1)]
stated = [[f"nt-{k}", ind, f, "2016-01-01", "2016-12-31", v, "bc-2016", "Theo báo cáo tổng kết năm 2016"] for k, ind, f, v in [
    ("pb", "TVP-01", "type=phan_bien", 4), ("ht", "EVT-01", "", 12), ("th", "EVT-02", "", 11), ("ttn", "CON-01", "", 162), ("ttng", "CON-02", "", 36),
    ("qg", "CON-08", "series=TTN", 0), ("st", "CON-05", "", 97), ("stg", "CON-06", "", 41), ("cg", "TVP-05", "", 19)]]
articles = []
for i, line in enumerate(words("articles"), 1):
    on, section, slug, title, lead, body = line.split("|")
    articles.append([f"bai-{i:02}", slug, section, title, lead, body.replace("¶", "\n\n"), "Ban biên tập (minh hoạ)", on])

ORG = ["code", "name", "short_name", "kind", "field", "place", "joined_on", "demo"]
PER = ["code", "full_name", "born_on", "gender", "degree", "field", "consent_public", "demo"]
DEC = ["code", "number", "issued_on", "issuer", "nature", "year", "subject", "signer"]
TAS = ["code", "decision", "clause", "title", "text", "assignee", "bodies", "product", "original_deadline_on", "deadline_on", "budget", "carries",
       "accepted_on", "done_on", "summary", "confirmed_on"]
TAR = ["code", "task", "indicator", "filter", "direction", "valid_from", "value", "decision"]
CRI = ["code", "type", "title", "requester", "field", "received_on", "deadline_on", "accepted_on", "council_on", "council_decision", "meeting_on",
       "report_issued_on", "report_number", "handed_over_on", "withdrawn_on", "withdrawn_reason"]
EVE = ["code", "kind", "title", "field", "starts_on", "ends_on", "venue", "commune", "planned", "held_on", "participants", "women", "cancelled_on",
       "cancel_cause", "cancel_reason", "same_as"]
ENT = ["code", "edition", "title", "field", "applicant", "drafted_on", "received_on", "late", "public", "exit_cause", "exit_on", "exit_reason"]
TER = ["code", "organisation", "ordinal", "starts_on", "ends_on", "extended_to", "reason", "next_step"]
write("", "organisations", ORG, organisations)
write("", "people", PER, people)
write("", "person_posts", ["person", "organisation", "post", "from_on", "to_on"], posts)
write("", "decisions", DEC, decisions)
write("", "documents", ["code", "direction", "type", "number", "issued_on", "issuer", "issuer_name", "subject", "signer", "recipients", "keeper", "note"], documents)
write("", "arrivals", ["document", "arrived_on", "arrival_no", "unit", "handler", "passed_on", "due_on", "settled_on", "reply", "summary"], arrivals)
write("", "tasks", TAS, tasks)
write("", "task_extensions", ["task", "agreed_on", "old_on", "new_on", "document", "reason"], extensions)
write("", "targets", TAR, targets)
write("", "critiques", CRI, critiques)
write("", "critique_experts", ["critique", "person", "role", "delivered_on"], critique_experts)
write("", "events", EVE, events)
write("", "event_bodies", ["event", "organisation", "role"], event_bodies)
write("", "contests", ["code", "name"], contests)
write("", "editions", ["code", "series", "ordinal", "name", "opens_on", "closes_on", "fields"],
      [row + [";".join(fields)] for row, fields in zip(editions, [TTN_FIELDS, STKT_FIELDS])])
write("", "entries", ENT, entries)
write("", "rules", ["edition", "part", "values"], rules)
write("", "entry_authors", ["entry", "person", "no", "born_on"], entry_authors)
write("", "awards", ["code", "entry", "rank", "proposed_on", "decided_on", "decision"], awards)
write("", "forwardings", ["code", "entry", "contest", "sent_on"], forwardings)
write("", "external_results", ["code", "entry", "contest", "rank", "result_on"], external_results)
write("", "honours", ["code", "round", "ordinal", "round_name", "person", "proposed_on", "decided_on", "achievement"], honours)
write("", "terms", TER, terms)
write("", "congresses", ["code", "term", "planned_on", "held_on", "place"], congresses)
write("", "member_statements", ["code", "organisation", "year", "stated_on", "members", "women", "graduates", "joined"], statements)
write("", "stated", ["code", "indicator", "filter", "from_on", "to_on", "value", "document", "note"], stated)
write("", "articles", ["code", "slug", "section", "title", "lead", "body", "author", "published_on"], articles)

# the second, small Union --------------------------------------------------------------------------------------------------
TWO = "demo-hai"
write(TWO, "organisations", ORG, [["lhh", "Văn phòng Liên hiệp hội", "Văn phòng", "office", "", "", None, "true"],
                                  ["ubnd", "UBND tỉnh", "UBND tỉnh", "agency", "", "", None, "true"]]
      + [[f"hoi-{i:02}", full + " (tỉnh thứ hai)", short, "association", field, "", date(2005, 1, 1), "true"] for i, (full, short, field) in enumerate(ASSOCIATIONS[:3], 1)])
write(TWO, "people", PER, [[f"cg-{i}", name()[0], date(1970, 1, i), "male", "Thạc sĩ", "", "false", "true"] for i in range(1, 7)])
write(TWO, "decisions", DEC, [["qd-1", "1001/QĐ-UBND", date(2016, 12, 1), "ubnd", "assigned", 2017, "Giao nhiệm vụ năm 2017", ""]])
write(TWO, "tasks", TAS, [[f"2017-{i:02}", "qd-1", str(i), t, t + ".", f"hoi-{i:02}", None, "Báo cáo", date(2017, 11, 30), date(2017, 11, 30), None, None, None, None, None, None]
                          for i, t in enumerate(["Tổ chức hội thảo", "Tổ chức lớp tập huấn", "Phản biện đề án"], 1)])
write(TWO, "targets", TAR, [["ct-1", "2017-01", "EVT-01", "", "at_least", START, 3, "qd-1"]])
write(TWO, "critiques", CRI, [[f"pb-{i}", "phan_bien", f"Đề án cấp nước xã số {i}", "ubnd", "xay_dung", date(2017, i, 2), date(2017, i + 2, 2), None, None, None, None, date(2017, i + 1, 20), None, None, None, None] for i in (3, 6)])
write(TWO, "events", EVE, [[f"sk-{i}", "workshop", f"Hội thảo chuyên đề {i}", "nong_nghiep", date(2017, i + 2, 5), date(2017, i + 2, 5), "", "", 40, date(2017, i + 2, 9), 38, 12, None, None, None, None] for i in range(1, 5)])
write(TWO, "event_bodies", ["event", "organisation", "role"], [["sk-1", "hoi-01", "lead"]])
write(TWO, "contests", ["code", "name"], contests)
write(TWO, "editions", ["code", "series", "ordinal", "name", "opens_on", "closes_on"], [["ttn-1", "TTN", 1, "Cuộc thi lần I", date(2017, 1, 1), date(2017, 6, 30)]])
write(TWO, "entries", ENT, [[f"e-{i}", "ttn-1", f"Mô hình số {i}", "do_dung_hoc_tap", None, date(2017, 3, i), date(2017, 4, i), "false", "false", None, None, None] for i in range(1, 7)])
write(TWO, "terms", TER, [[f"nk-{i}", f"hoi-{i:02}", 2, date(2012 + i, 5, 1), date(2017 + i, 5, 1), None, None, None] for i in range(1, 4)])

# the counts that everything else relies on ---------------------------------------------------------------------------------
in_2017 = lambda d: d is not None and str(d).startswith("2017")
count = lambda rows, test: sum(1 for r in rows if test(r))
assert count(critiques, lambda r: r[1] == "phan_bien" and in_2017(r[11])) == 5
for kind, n in (("workshop", 16), ("class", 14)):
    assert count(events, lambda r: r[1] == kind and in_2017(r[4]) and r[9] and not r[12]) == n, kind
for series, n, m in (("ttn", 194, 40), ("stkt", 128, 48)):
    assert count(entries, lambda r: r[0].startswith(series) and in_2017(r[6]) and r[9] != "double") == n
    assert count(awards, lambda r: r[0].startswith(series) and in_2017(r[4])) == m
assert count(external_results, lambda r: r[3] != "none") == 1
assert len(ASSOCIATIONS) == 22
print("organisations", len(organisations), "people", len(people), "tasks", len(tasks), "events", len(events))
