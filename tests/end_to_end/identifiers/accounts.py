"""Mail addresses, handles, numbers of students and dates of birth."""

import datetime

from sentences import (CAPITALS, DIGITS, HEX, Generator, digits, inside_hash,
                       label, ordered, say, some, stamped, versioned)

SMALL = "abcdefghijklmnopqrstuvwxyz"
SYLLABLES = ("xiao ming chen wang li zhao yu hao lin jia mei feng tian qing "
             "sun moon cat star rain").split()


def word(rng, shortest, longest, more=DIGITS):
    """A name such as people choose: syllables and digits."""
    while True:
        value = rng.choice(SYLLABLES) + rng.choice(SYLLABLES)
        value += rng.choice(("", "_" if "_" in more else "")) + some(
            rng, rng.randint(0, 4), more.replace("_", "").replace("-", ""))
        if shortest <= len(value) <= longest:
            return value


def mail(rng):
    local = rng.choice((
        word(rng, 4, 14), word(rng, 4, 14), digits(rng, rng.randint(6, 10)),
        rng.choice(SYLLABLES) + "." + rng.choice(SYLLABLES),
        rng.choice(SYLLABLES) + "-" + word(rng, 4, 14),
        word(rng, 4, 14) + "+" + rng.choice(SYLLABLES),
        rng.choice(SYLLABLES).upper() + some(rng, 3)))
    return local + "@" + rng.choice((
        "qq.com", "163.com", "126.com", "gmail.com", "foxmail.com",
        "outlook.com", "sina.com.cn", "mail.tsinghua.edu.cn", "139.com",
        "yahoo.co.jp", "hotmail.com", "protonmail.ch", "icloud.com",
        rng.choice(SYLLABLES) + "-tech.cn", rng.choice(SYLLABLES) + ".io",
        "students." + rng.choice(SYLLABLES) + ".ac.uk"))


EMAIL_ADDRESS = Generator("EMAIL_ADDRESS", {
    "bare": lambda rng: say(rng, mail(rng)),
    "labelled": lambda rng: label(rng, mail(rng), (
        "邮箱", "E-mail", "email", "电子邮件", "mail")),
    "in a word": lambda rng: say(rng, mail(rng), (
        "发到{}就行", "<{}>", "邮箱{}，速回", "mailto:{}", "({})")),
}, {
    "no at": lambda rng: say(rng, mail(rng).replace("@", rng.choice("%_."))),
    "no dot": lambda rng: say(rng, word(rng, 4, 9) + "@" + rng.choice((
        "qq", "gmail", "163", "localhost", "outlook"))),
    "two dots": lambda rng: say(
        rng, word(rng, 4, 9) + "@" + rng.choice(("qq..com", "163..com"))),
    "reserved domains": lambda rng: say(
        rng, word(rng, 4, 9) + "@" + rng.choice((
            "server.local", "db.internal", "host.invalid", "mail.test",
            "router.localdomain"))),
    "packages": lambda rng: say(
        rng, rng.choice(("react", "lodash", "vue", "left-pad", "@types/node"))
        + f"@{rng.randint(0, 20)}.{rng.randint(0, 30)}.{rng.randint(0, 9)}"),
    "pictures": lambda rng: say(
        rng, word(rng, 4, 9) + f"@{rng.randint(2, 3)}x.png"),
    "addresses of repositories": lambda rng: say(
        rng, f"git@{rng.choice(('github.com', 'gitlab.com', 'gitee.com'))}:"
        f"{word(rng, 4, 9)}/{word(rng, 4, 9)}.git"),
    "addresses of databases": lambda rng: say(
        rng, f"mysql://root:{word(rng, 4, 9)}@10.0.{rng.randint(0, 9)}."
        f"{rng.randint(1, 99)}:3306/{word(rng, 4, 9)}"),
    "digits for a domain": lambda rng: say(
        rng, f"{word(rng, 4, 9)}@{rng.randint(1, 9)}.{rng.randint(1, 99)}"),
    "mentions": lambda rng: say(rng, "@" + word(rng, 4, 12)),
    "no local part": lambda rng: say(rng, "@qq.com" if rng.random() < 0.5
                                     else "@163.com"),
})

WECHAT = ("微信", "微信号", "vx", "wx", "V信", "加微信", "wechat", "WeChat ID",
          "微信ID", "VX", "薇信")


def chosen_wechat(rng):
    return rng.choice((word(rng, 6, 18, DIGITS + "_"),
                       word(rng, 4, 9) + "-" + some(rng, 4),
                       rng.choice(SYLLABLES).capitalize() + some(
                           rng, rng.randint(4, 8)),
                       some(rng, rng.randint(2, 3), SMALL) + some(
                           rng, rng.randint(5, 8))))


def wxid(rng):
    return "wxid_" + some(rng, 12, SMALL + DIGITS) + rng.choice((
        "11", "12", "21", "22"))


WECHAT_ID = Generator("WECHAT_ID", {
    "given": lambda rng: say(rng, wxid(rng)),
    "given, labelled": lambda rng: label(rng, wxid(rng), WECHAT),
    "chosen": lambda rng: label(rng, chosen_wechat(rng), WECHAT),
    "in a word": lambda rng: say(rng, chosen_wechat(rng), (
        "加我微信{}", "微信{}，备注来意", "微信号是{}", "他微信叫 {}")),
}, {
    "too short": lambda rng: label(
        rng, some(rng, rng.randint(2, 4), SMALL) + some(rng, 1), WECHAT),
    "too long": lambda rng: label(
        rng, some(rng, 6, SMALL) + some(rng, rng.randint(18, 24)), WECHAT),
    "first a digit": lambda rng: label(
        rng, digits(rng, 1) + some(rng, 3, SMALL) + some(rng, 3), WECHAT),
    "the program": lambda rng: say(rng, rng.choice((
        "微信Windows版", "微信 Android 版", "微信 HarmonyOS 版", "微信for Mac",
        "WeChat Pay", "微信 8.0." + str(rng.randint(1, 60)), "微信iOS客户端",
        "微信 mini program", "微信支付" + some(rng, 3) + "元", "微信读书"))),
    "programs' numbers": lambda rng: label(rng, "wx" + some(rng, 16, HEX), (
        "appid", "AppID", "小程序appid", "app_id"), ("=", ":", "：")),
    "public accounts": lambda rng: label(rng, "gh_" + some(rng, 12, HEX), (
        "公众号", "原始ID", "公众号原始id")),
    "others' handles": lambda rng: label(rng, chosen_wechat(rng), (
        "用户名", "文件名", "变量名", "branch", "微博", "抖音号")),
    "money": lambda rng: say(rng, f"微信转了{rng.randint(100, 99999)}元"),
    "order": ordered,
})

QQ = ("QQ", "qq", "QQ号", "扣扣", "加Q", "企鹅号", "Q号", "qq号码")

QQ_NUMBER = Generator("QQ_NUMBER", {
    "labelled": lambda rng: label(rng, digits(rng, rng.randint(6, 10)), QQ),
    "five or eleven digits": lambda rng: label(rng, digits(
        rng, rng.choice((5, 11)), "23456789"), QQ[:3]),
    "groups": lambda rng: label(rng, digits(rng, rng.choice((9, 10)), (
        "123456789")), ("QQ群", "qq群", "群号", "Q群", "扣扣群")),
    "in a word": lambda rng: say(rng, digits(rng, rng.choice((9, 10))), (
        "加我QQ{}", "他的qq是{}", "QQ{}骂他", "qq号{}，备注", "扣{}")),
}, {
    "first a zero": lambda rng: label(rng, "0" + some(
        rng, rng.randint(6, 9)), QQ),
    "too short": lambda rng: label(rng, digits(rng, rng.randint(2, 4)), QQ),
    "too long": lambda rng: label(rng, digits(rng, rng.randint(13, 18)), QQ),
    "the program": lambda rng: say(rng, rng.choice((
        f"QQ9.{rng.randint(0, 9)}.{rng.randint(0, 30)}.{some(rng, 5)}",
        f"QQ20{rng.randint(10, 25)}版", f"QQ等级{rng.randint(10, 256)}级",
        f"QQ音乐播放{digits(rng, 6)}次", f"QQ飞车{digits(rng, 5)}点券",
        f"Q币充了{digits(rng, 5)}元", f"QQ空间访问量{digits(rng, 6)}"))),
    "inside letters": lambda rng: label(rng, inside_hash(
        rng, digits(rng, 9)), QQ[:3]),
    "no label": lambda rng: say(rng, digits(rng, rng.randint(8, 10), (
        "23456789"))),
    "other numbers": lambda rng: label(rng, digits(rng, rng.randint(6, 9)), (
        "邮编", "工号", "播放量", "价格", "粉丝", "房间号", "产量", "编号")),
    "times": stamped, "versions": versioned, "order": ordered,
})

HANDLES = {
    "Weibo": lambda rng: label(rng, "@" + word(rng, 6, 14), (
        "微博", "微博号", "weibo")),
    "Douyin": lambda rng: label(rng, rng.choice((word(
        rng, 6, 14), digits(rng, rng.randint(8, 11)))), ("抖音号", "抖音", "dy")),
    "Xiaohongshu": lambda rng: label(rng, digits(rng, rng.randint(
        9, 11)), ("小红书号", "小红书", "小红书ID")),
    "Bilibili": lambda rng: label(rng, digits(rng, rng.randint(6, 10)), (
        "B站UID", "b站uid", "B站 uid", "哔哩哔哩uid")),
    "Kuaishou": lambda rng: label(rng, word(rng, 6, 14), ("快手号", "快手")),
    "Telegram": lambda rng: label(rng, "@" + word(rng, 6, 14, DIGITS + "_"), (
        "Telegram", "tg", "电报", "TG", "飞机")),
    "t.me": lambda rng: say(rng, "t.me/" + word(rng, 6, 14)),
    "Instagram": lambda rng: label(rng, word(rng, 6, 14), (
        "ig", "ins", "Instagram", "IG")),
    "X": lambda rng: label(rng, "@" + word(rng, 6, 14), (
        "推特", "twitter", "Twitter", "X账号")),
    "LINE": lambda rng: label(rng, word(rng, 6, 14), (
        "LINE ID", "line id", "LINE")),
    "Discord": lambda rng: label(rng, word(rng, 6, 14) + "#" + some(rng, 4), (
        "Discord", "discord", "dc")),
    "Zhihu": lambda rng: label(rng, word(rng, 6, 14), ("知乎ID", "知乎id")),
}

SOCIAL_HANDLE = Generator("SOCIAL_HANDLE", HANDLES, {
    "words of programs": lambda rng: say(
        rng, rng.choice(("@media", "@Override", "@property", "@import",
                         "@Autowired", "@param")) + " " + word(rng, 5, 9)),
    "everybody": lambda rng: say(rng, rng.choice((
        "@所有人", "@全体成员", "@everyone", "@here"))),
    "packages": lambda rng: say(
        rng, f"npm i {word(rng, 5, 9)}@{rng.randint(1, 9)}.0.0"),
    "lines of programs": lambda rng: say(
        rng, f"error at line {rng.randint(10, 9999)}"),
    "users of machines": lambda rng: say(
        rng, f"uid={rng.randint(100, 2000)}({word(rng, 5, 9)})"),
    "addresses of the house": lambda rng: say(rng, rng.choice((
        "https://twitter.com/home", "instagram.com/explore/", "t.me",
        "https://x.com/settings", "weibo.com/hot", "bilibili.com/video"))),
    "too short": lambda rng: say(rng, "t.me/" + some(
        rng, rng.randint(1, 3), SMALL)),
    "counts": lambda rng: say(rng, rng.choice((
        f"抖音播放{digits(rng, 7)}次", f"小红书{digits(rng, 5)}赞",
        f"B站{digits(rng, 6)}播放", f"微博热搜第{rng.randint(1, 50)}",
        f"快手涨粉{digits(rng, 6)}", f"推特市值{digits(rng, 8)}"))),
    "other words": lambda rng: say(rng, rng.choice((
        "ins风", "X光片", "IG夺冠", "LINE股价", "抖音APP", "telegram客户端",
        "Instagram滤镜")) + rng.choice(("很火", "更新", "怎么样"))),
    "other names": lambda rng: label(rng, word(rng, 6, 14), (
        "变量名", "branch", "文件名", "包名", "函数")),
    "versions": versioned, "order": ordered,
})

STUDENT = ("学号", "学号是", "学籍号", "student ID", "学生证号", "學號",
           "Student No")


def student(rng):
    year = str(rng.randint(2010, 2025))
    return rng.choice((year + some(rng, rng.randint(4, 8)),
                       year[2:] + some(rng, rng.randint(6, 8)),
                       rng.choice("ABSMUB") + year[2:] + some(rng, 6),
                       year + rng.choice(CAPITALS) + some(rng, 4)))


STUDENT_ID = Generator("STUDENT_ID", {
    "labelled": lambda rng: label(rng, student(rng), STUDENT),
    "in a word": lambda rng: say(rng, student(rng), (
        "学号{}那个女生", "他学号：{}", "3班的，学号{}，去找他")),
}, {
    "too short": lambda rng: label(rng, str(rng.randint(1, 60)), STUDENT),
    "too long": lambda rng: label(rng, digits(
        rng, rng.randint(21, 28)), STUDENT),
    "no label": lambda rng: say(rng, student(rng)),
    "other numbers": lambda rng: label(rng, student(rng), (
        "课程号", "考场号", "工单", "快递单", "图书编号", "实验编号", "批次", "文号",
        "型号")),
    "times": stamped, "versions": versioned, "order": ordered,
})

BIRTH = ("生日", "出生日期", "出生于", "DOB", "出生", "生日是", "Date of birth",
         "born on", "出生年月日")


def written(rng, year, month, day):
    return rng.choice((
        f"{year}-{month:02}-{day:02}", f"{year}年{month}月{day}日",
        f"{year}/{month}/{day}", f"{year}.{month:02}.{day:02}",
        f"{year}{month:02}{day:02}", f"{year}年{month:02}月{day:02}日"))


def some_day(rng):
    day = datetime.date(1950, 1, 1) + datetime.timedelta(
        days=rng.randrange(25_000))
    return written(rng, day.year, day.month, day.day)


def no_day(rng):
    year = rng.randint(1950, 2015)
    month, day = rng.choice((
        (rng.randint(13, 99), rng.randint(1, 28)), (2, 30), (6, 31),
        (rng.randint(1, 12), rng.randint(32, 99)), (4, 31), (2, 31)))
    return written(rng, year, month, day)


DATE_OF_BIRTH = Generator("DATE_OF_BIRTH", {
    "labelled": lambda rng: label(rng, some_day(rng), BIRTH),
    "born after": lambda rng: say(rng, some_day(rng), (
        "他{}出生", "{}生，属龙", "{}出生于杭州", "{}生人")),
}, {
    "no such day": lambda rng: label(rng, no_day(rng), BIRTH),
    "in future": lambda rng: label(rng, written(
        rng, rng.randint(2040, 2199), rng.randint(1, 12), rng.randint(1, 28)),
        BIRTH),
    "long ago": lambda rng: label(rng, written(
        rng, rng.randint(1100, 1799), rng.randint(1, 12),
        rng.randint(1, 28)), BIRTH),
    "other days": lambda rng: label(rng, some_day(rng), (
        "发布于", "截止日期", "更新时间", "成立于", "入职日期", "毕业时间", "生产日期",
        "签订日期", "有效期至")),
    "no label": lambda rng: say(rng, some_day(rng)),
    "a price": lambda rng: say(rng, f"生日蛋糕{rng.randint(100, 999)}元"),
    "versions": versioned, "order": ordered,
})
