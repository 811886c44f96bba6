"""Innocent texts with numbers of things: tickets, versions, books, games."""

from random import Random
from typing import Callable

_STARTS = ('', '', '刚刚 ', '问一下，', '记录：', '转：', '弹幕：', '求助！', '路过看到，',
           '笔记\n', '今天：', '群公告：', '友情提示，')
_ENDS = ('', '', '。', '！', '，哈哈', '，谢谢', '，有懂的吗', '，在线等', '[doge]', ' 收藏了',
         '，先存着', '😂', '，就这样')


def _digits(rng: Random, count: int) -> str:
    return str(rng.randint(1, 9)) + ''.join(rng.choice('0123456789')
                                            for _ in range(count - 1))


def _pick(rng: Random, low: int, high: int, count: int) -> list[str]:
    return [f'{n:02}' for n in sorted(rng.sample(range(low, high), count))]


def lottery(rng: Random) -> str:
    red = ' '.join(_pick(rng, 1, 34, 6))
    front, back = ' '.join(_pick(rng, 1, 36, 5)), ' '.join(_pick(rng, 1, 13, 2))
    issue = f'{rng.randint(2018, 2026)}{rng.randint(1, 150):03}'
    three = ' '.join(rng.choice('0123456789') for _ in range(3))
    chinese = '、'.join(rng.choice('零一二三四五六七八九') for _ in range(5))
    return rng.choice((
        f'双色球第{issue}期 红球{red} 蓝球{rng.randint(1, 16):02}',
        f'大乐透{issue}期开奖号码：{front} + {back}', f'福彩3D第{issue}期：{three}',
        f'排列五开奖：{chinese}，又没中', f'守号三年了 {red} + {rng.randint(1, 16):02}',
        f'七乐彩 {" ".join(_pick(rng, 1, 31, 7))} 特别号{rng.randint(1, 30):02}',
        f'刮刮乐中了二十，号码{three}，再接再厉'))


def order_number(rng: Random) -> str:
    number = rng.choice((_digits(rng, 16), f'2026{rng.randint(1, 12):02}'
                         f'{rng.randint(1, 28):02}{_digits(rng, 12)}',
                         _digits(rng, 19), f'DD{_digits(rng, 12)}'))
    return rng.choice((
        f'订单号：{number}，三天了还没发货', f'客服让我报订单编号{number}',
        f'交易流水号 {number} 显示成功', f'工单{number}已受理，请耐心等待',
        f'发票号码：{_digits(rng, 8)}，发票代码：{_digits(rng, 12)}',
        f'下单编号 {number[:4]} {number[4:8]} {number[8:]}，求催发货',
        f'退款单号{number}，退款中'))


def version(rng: Random) -> str:
    v = '.'.join(str(rng.randint(0, 30)) for _ in range(rng.choice((3, 3, 4))))
    return rng.choice((
        f'更新到v{v}之后闪退', f'v{v}修复了三个bug，新增两个', f'内核版本{v}-generic，驱动装不上',
        f'固件{v}（build {_digits(rng, 6)}）推送了', f'从{v}降级回上一版怎么弄',
        f'pip install 报错，需要>={v}', f'commit {rng.randrange(16**7):07x} 之后就好了',
        f'系统版本号{v}，基带{v}，有同款吗'))


def recipe(rng: Random) -> str:
    g = [rng.choice((5, 10, 20, 50, 100, 150, 200, 250, 300, 500))
         for _ in range(5)]
    return rng.choice((
        f'低筋面粉{g[0]}克、糖{g[1]}克、蛋{rng.randint(1, 5)}个、牛奶{g[2]}毫升、黄油{g[3]}克',
        f'一勺生抽二勺醋三勺糖四勺料酒五勺水，万能汁',
        f'葱一根姜三片蒜五瓣八角两颗，排骨{g[4]}g',
        f'烤箱上下火{rng.randint(15, 22)}0度，{rng.randint(1, 5)}0分钟，中间翻一次面',
        f'水{g[0]}ml 米{g[1]}g 比例1:1.2，泡{rng.randint(1, 9)}小时',
        f'番茄去掉中间的籽，切{rng.randint(2, 9)}块，前三分钟大火后四分钟小火',
        f'配料表：水、白砂糖、食品添加剂({rng.randint(100, 999)}, {rng.randint(100, 999)})'))


def ratio(rng: Random) -> str:
    x = [rng.randint(1, 99) for _ in range(6)]
    return rng.choice((
        f'配比{x[0]}:{x[1]}:{x[2]}，亲测', f'缩放比例1:{x[0]}00000，看图量距离',
        f'三比二比一的黄金比例，五五分也行', f'持仓股七债三，涨{x[1]}.{x[2]:02}%',
        f'同比+{x[0]}.{x[1]}%，环比-{x[2]}.{x[3]}%，占比{x[4]}.{x[5]}%',
        f'画面比例16:9、21:9、4:3，分辨率{x[0]}20x1080',
        f'稀释{x[0]}倍，PH{x[1] % 14}.{x[2]}'))


def stock(rng: Random) -> str:
    code = rng.choice(('600', '601', '000', '002', '300',
                       '688')) + _digits(rng, 3)
    return rng.choice((
        f'{code}今天涨停，{code[:3]}开头的都红了',
        f'SH{code} 现价{rng.randint(3, 900)}.{rng.randint(10, 99)}',
        f'大盘{rng.randint(2800, 3900)}.{rng.randint(10, 99)}点，'
        f'成交{rng.randint(5000, 19999)}亿',
        f'加仓{code}，成本{rng.randint(3, 90)}.{rng.randint(100, 999)}，腰斩了',
        f'基金代码0{_digits(rng, 5)}近一年收益{rng.randint(1, 60)}%',
        f'自选股：{code} {_digits(rng, 6)} 0{_digits(rng, 5)}',
        f'港股0{_digits(rng, 4)}.HK 停牌'))


def trains(rng: Random) -> str:
    train = rng.choice('GDCKTZ') + str(rng.randint(1, 9999))
    hh, mm = rng.randint(5, 22), rng.randint(0, 59)
    return rng.choice((
        f'{train}次列车时刻表：{hh:02}:{mm:02}发，{hh + 1:02}:{(mm + 13) % 60:02}到，停2站',
        f'{train}晚点{rng.randint(5, 90)}分钟，检票口12A',
        f'铁路局公告：{train}、{train[0]}{rng.randint(1, 9999)}次停运',
        f'和谐号CRH380B-{_digits(rng, 4)}，复兴号CR400AF-{_digits(rng, 4)}，火车迷记录',
        f'公交{rng.randint(1, 999)}路、{rng.randint(1, 999)}路、B'
        f'{rng.randint(1, 20)}路改道',
        f'国道G{rng.randint(101, 330)}，省道S{rng.randint(101, 330)}，'
        f'K{rng.randint(10, 999)}+{rng.randint(100, 999)}处塌方'))


def exam(rng: Random) -> str:
    s = [rng.randint(60, 149) for _ in range(5)]
    return rng.choice((
        f'语文{s[0]}数学{s[1]}英语{s[2]}理综{rng.randint(150, 299)}，'
        f'总分{rng.randint(450, 720)}',
        f'四级{rng.randint(425, 690)}，听力{s[0]}阅读{s[1]}写作{s[2]}',
        f'雅思7.5（8 7 6.5 7），二战',
        f'录取分数线{rng.randint(400, 690)}，位次{rng.randint(800, 99999)}，差三分',
        f'单选ABCDD ACBBA，多选AB ACD BCD，判断对错错对', f'选择题答案 12345 54321 不对啊',
        f'考研政治{s[0] % 40 + 50}英语{s[1] % 40 + 40}专业课一{s[2]}专业课二{s[3]}'))


def ranking(rng: Random) -> str:
    n = rng.sample(range(1, 99), 5)
    return rng.choice((
        f'前三位选手晋级，中间四位待定，后四位淘汰', f'本周排名：第{n[0]}，上周第{n[1]}，再上周第{n[2]}',
        f'前三名奖励{n[0]}0，四到十名{n[1]}，后面的没有', f'销量榜前{n[0]}：同比{n[1]}，环比{n[2]}',
        f'战力榜 {_digits(rng, 8)}，差第一 {_digits(rng, 5)}',
        f'倒数第{n[0]}，从后往前数第{n[1]}个就是我',
        f'投票 红队{_digits(rng, 5)} 蓝队{_digits(rng, 5)}，差{_digits(rng, 3)}票'))


def phone_models(rng: Random) -> str:
    n = rng.randint(9, 17)
    return rng.choice((
        f'Mate {n + 40} Pro和iPhone {n} Pro Max怎么选',
        f'小米{n}、K{n * 5}、红米Note {n}哪个续航好',
        f'骁龙8 Gen {n % 4 + 1}，12+512G，6.{n}英寸，{rng.randint(45, 60)}00mAh，'
        f'{rng.randint(4, 24)}0W快充',
        f'诺基亚3310、N95、5230，我的青春',
        f'显卡RTX {rng.choice((3060, 4070, 4090, 5080))}，'
        f'CPU i{n % 4 + 5}-{rng.randint(10, 14)}700K',
        f'型号SM-G99{n}0/DS，内存8+256，主摄{n * 4}00万', f'手机壳{n}Pro通用，电话手表Z{n % 9}也有',
        f'手机内存{n * 8}G，电话功能正常，屏幕{n * 100}×{n * 200}'))


def books(rng: Random) -> str:
    body = '978' + rng.choice('7013') + ''.join(rng.choice('0123456789')
                                                 for _ in range(8))
    total = sum(int(d) * (1, 3)[i % 2] for i, d in enumerate(body))
    isbn = body + str(-total % 10)
    dashed = f'{isbn[:3]}-{isbn[3]}-{isbn[4:8]}-{isbn[8:12]}-{isbn[12]}'
    return rng.choice((
        f'ISBN {dashed}，定价{rng.randint(20, 128)}.00元', f'求这本书，ISBN：{isbn}',
        f'书号{dashed}，第{rng.randint(1, 9)}版，{rng.randint(100, 999)}千字',
        f'国内统一刊号CN {rng.randint(11, 65)}-{_digits(rng, 4)}/G4',
        f'ISSN {_digits(rng, 4)}-{_digits(rng, 4)}，'
        f'影响因子{rng.randint(1, 30)}.{rng.randint(100, 999)}',
        f'doi:10.{_digits(rng, 4)}/j.test.{rng.randint(2000, 2026)}.'
        f'{rng.randint(1, 12):02}.{rng.randint(1, 99):03}',
        f'条形码69{_digits(rng, 11)}扫不出来，进口商品？'))


def games(rng: Random) -> str:
    n = [rng.randint(1, 999) for _ in range(6)]
    return rng.choice((
        f'平衡调整：技能ID {_digits(rng, 8)} 伤害{n[0]}→{n[1]}，'
        f'冷却{n[2] % 20}秒→{n[3] % 20}秒',
        f'副本{n[0]}层BOSS血量{_digits(rng, 9)}，狂暴{n[1]}秒',
        f'兑换码 VIP{n[0]} HAPPY{rng.randint(2020, 2026)}，全服通用',
        f'装备攻击+{n[0]} 防御+{n[1]} 暴击{n[2] % 100}% 词条洗了{n[3]}次',
        f'坐标({n[0]},{n[1]})有隐藏宝箱，种子{_digits(rng, 9)}',
        f'抽卡{n[0]}抽出{n[1] % 9}金，保底{n[2] % 90}',
        f'道具编号#{_digits(rng, 7)}修复，怪物#{_digits(rng, 7)}掉落修正',
        f'↑↑↓↓←→←→BABA，三十条命'))


def maths(rng: Random) -> str:
    n = [rng.randint(2, 999) for _ in range(5)]
    return rng.choice((
        f'{n[0]}+{n[1]}={n[0] + n[1]}，{n[0]}×{n[2]}={n[0] * n[2]}，验算一下',
        f'求∑(1+2+3+…+{n[0]})，答案{n[0] * (n[0] + 1) // 2}',
        f'圆周率3.14159265358979323846',
        f'数列1 1 2 3 5 8 13 21 34 55 89，下一个',
        f'找规律：{n[0]},{n[0] + 3},{n[0] + 6},{n[0] + 9},?',
        f'一加一等于二，二加二等于四，三加三等于六', f'{n[0]}的平方{n[0] ** 2}，立方{n[0] ** 3}',
        f'2的32次方4294967296，2的40次方1099511627776',
        f'e=2.718281828459，√2=1.41421356',
        f'回文数{n[0]}{str(n[0])[::-1]}，倒过来看也一样，每位加一呢',
        f'二进制{n[0]:b}，十六进制0x{n[1]:04X}'))


def measures(rng: Random) -> str:
    n = [rng.randint(1, 199) for _ in range(5)]
    return rng.choice((
        f'胸围{n[0]} 腰围{n[1]} 衣长{n[2]}，M码L码XL码',
        f'尺寸{n[0]}*{n[1]}*{n[2]}mm，重{n[3]}.{n[4]}kg',
        f'鞋码36 37 38 39 40 41，断码清仓', f'东京 东经139 北纬35，时差一小时，面积{n[0]}平方公里',
        f'跑了{n[0]}.{n[1] % 100:02}公里，配速5\'{n[2] % 60:02}"，心率{n[3]}',
        f'电压220V 频率50Hz 功率{n[0]}00W 型号XK-{n[1]}',
        f'气温{n[0] % 40}~{n[0] % 40 + 8}℃，东北风三到四级，湿度{n[1] % 100}%，PM2.5 {n[2]}',
        f'海拔{n[0]}88米，全程一百零八拐，七十二道弯'))


def codes(rng: Random) -> str:
    return rng.choice((
        f'验证码{_digits(rng, 6)}，五分钟内有效，请勿告诉他人', f'取餐码{_digits(rng, 4)}，请到3号窗口',
        f'取号A{rng.randint(1, 300):03}，前面还有{rng.randint(1, 60)}位',
        f'错误代码0x{rng.randrange(16**8):08X}，蓝屏了',
        f'报错 {rng.choice((404, 502, 503, 10060, 10054))}，重试三次',
        f'口令【{_digits(rng, 5)}】打开淘宝，复制这段话',
        f'wifi密码八个8，别问了', f'密码是六个一，初始密码123456，记得改',
        f'GB/T {_digits(rng, 5)}-{rng.randint(1990, 2025)}，'
        f'ISO {_digits(rng, 4)}',
        f'RAL{_digits(rng, 4)}色号，#{rng.randrange(16**6):06X}，'
        f'口红{rng.randint(1, 999)}'))


def public_lines(rng: Random) -> str:
    n = rng.randint(2, 60)
    return rng.choice((
        f'110出警{n}分钟就到，12345回电{n + 1}天', f'12306抢票{n}次，失败{n}次，候补第{n}位',
        f'打了{n}遍10086，客服才接', f'幺幺零接线员说{n}分钟到', f'119来了{n}辆车，120来了两辆',
        '报警打110，火警119，急救120，交通事故122', '投诉请拨12345，消费维权12315',
        '幺幺零来了，别跑', '一一零报警，一二零救人，一一九灭火', '客服热线95588，工行的',
        f'反诈专线96110来电一定要接，{rng.randint(2, 9)}成是真的', '紧急拨打①②⓪，急救！',
        '心理援助热线12356，全国统一',
        '拨打10086查话费，10010联通，10000电信', '①①⓪我已经打了', '医保咨询12393，社保12333，供电95598',
        '打幺二三四五投诉噪音，管用', '1️⃣1️⃣0️⃣已报警，等着吧', '国家反诈中心提醒：96110来电请接听'))


def _varied(write: Callable[[Random], str]) -> Callable[[Random], str]:
    """With words before and behind, as posts have them."""
    def varied(rng: Random) -> str:
        return rng.choice(_STARTS) + write(rng) + rng.choice(_ENDS)
    return varied


_PLAIN = {
    'silent_lottery': lottery, 'silent_order_number': order_number,
    'silent_version': version, 'silent_recipe': recipe, 'silent_ratio': ratio,
    'silent_stock': stock, 'silent_trains': trains, 'silent_exam': exam,
    'silent_ranking': ranking, 'silent_phone_models': phone_models,
    'silent_books': books, 'silent_games': games, 'silent_maths': maths,
    'silent_measures': measures, 'silent_codes': codes,
    'silent_public_lines': public_lines,
}
KINDS = {name: _varied(write) for name, write in _PLAIN.items()}
