"""Innocent texts with numbers in Chinese and in ornament."""

from random import Random

import alphabets as a

_HANZI = '零一二三四五六七八九'
_TAILS = ('', '哈哈', '，笑死', '，谁懂啊', '。', '！', '~', '，有同感的吗', '，记录一下',
          '，转给需要的人', '[doge]', '，先码住')


def said(number: int) -> str:
    """A number below 100,000,000 in Chinese as it is said."""
    if number >= 10_000:
        high, low = divmod(number, 10_000)
        zero = '零' if 0 < low < 1_000 else ''
        return said(high) + '万' + zero + (said(low) if low else '')
    text, gap = '', False
    digits = str(number)
    for place, digit in zip(range(len(digits) - 1, -1, -1), digits):
        if digit == '0':
            gap = True
            continue
        if gap and text:
            text += '零'
        gap = False
        text += _HANZI[int(digit)] + ('', '十', '百', '千')[place]
    if text.startswith('一十'):
        text = text[1:]
    return text or '零'


def spelled(rng: Random, count: int) -> str:
    """That many digits in Chinese, the first not zero."""
    return rng.choice(_HANZI[1:]) + ''.join(rng.choice(_HANZI)
                                            for _ in range(count - 1))


def _end(rng: Random, text: str) -> str:
    return text + rng.choice(_TAILS)


def counting_rhyme(rng: Random) -> str:
    rhyme = rng.choice((
        '一二三四五，上山打老虎，老虎没打到，打到小松鼠',
        '一二三四五六七，排好队来做游戏',
        '一去二三里，烟村四五家，亭台六七座，八九十枝花',
        '你拍一我拍一，一个小孩坐飞机；你拍二我拍二，两个小孩梳小辫',
        '五四三二一，发射',
        '一二一，一二一，一二三四',
        '一二三，木头人，不许说话不许动',
        '河边走来一群鹅，数来数去数不多，二四六七八，少了一二三',
        '一九二九不出手，三九四九冰上走，五九六九沿河看柳，七九河开八九雁来',
        '一闪一闪亮晶晶，数到一百零八还睡不着',
        '小皮球，架脚踢，马兰开花二十一，二五六，二五七，二八二九三十一，三五六，三五七，三八三九四十一',
        '数一数二数三四，五六七八九十，十一十二十三'))
    opening = rng.choice(('娃今天学会了：', '', '幼儿园教的 ', '魔性，', '小时候都唱过吧，',
                          '弹幕一起来 ', '唱：', '带娃日常，'))
    if rng.random() < 0.3:
        start = rng.randint(1, 5)
        rhyme = rng.choice(('', ' ', '，', '、')).join(
            _HANZI[i] for i in range(start, min(10, start + rng.randint(4, 8))))
        rhyme += rng.choice(('，数数真难', '，上山打老虎', '，再来一遍', '，跟我一起数'))
    return _end(rng, opening + rhyme)


def beat(rng: Random) -> str:
    """Dance counts and drill."""
    count = rng.choice(('一二三四，二二三四，三二三四，四二三四', '一哒哒，二哒哒，三哒哒，四哒哒',
                        '五六七八，走', '1234 2234 3234 4234', '5 6 7 8，转',
                        '一二三四五六七八，二二三四五六七八', '左一二三，右一二三',
                        '1 2 3 4 5 6 7 8，再来一个八拍', '3 2 1 上链接', '321，走你'))
    return _end(rng, rng.choice(('老师喊：', '跟着节拍 ', '广场舞口令：', '', '军训回忆：',
                                 '健身房里 ', '直播间：', '第八套广播体操，')) + count)


def price_chinese(rng: Random) -> str:
    number = rng.choice((rng.randint(11, 99) * 10, rng.randint(100, 9999),
                         rng.randint(1, 99) * 1000,
                         rng.randint(10, 800) * 10000))
    thing = rng.choice(('空调', '羽绒服', '一桌菜', '这套沙发', '机票', '手办', '学费', '首付',
                        '二手车', '那幅画', '一平米', '洗牙', '演唱会门票'))
    unit = rng.choice(('块', '元', '块钱', '元整', '大洋'))
    return _end(rng, rng.choice((
        f'{thing}要{said(number)}{unit}，太贵了', f'{said(number)}{unit}拿下{thing}',
        f'{thing}从{said(number + 300)}降到{said(number)}{unit}',
        f'老板说{thing}{said(number)}{unit}不还价',
        f'花了{said(number)}{unit}买{thing}，值吗')))


def price_financial(rng: Random) -> str:
    number = rng.randint(10, 99999)
    said_so = said(number)
    for plain, formal in zip('一二三四五六七八九十百千', '壹贰叁肆伍陆柒捌玖拾佰仟'):
        said_so = said_so.replace(plain, formal)
    return rng.choice((
        f'合计人民币（大写）：{said_so}元整', f'发票金额{said_so}圆整（¥{number}.00）',
        f'大写金额是{said_so}元整对吗，第一次填支票',
        f'借条模板：今借到人民币{said_so}元整，期限一年',
        f'收据：{said_so}元零角零分', f'报销单大写写错了，应该是{said_so}元整'))


def price_digits(rng: Random) -> str:
    price = rng.randint(1, 29999)
    cents = rng.choice(('', '.00', '.9', '.99', '.50'))
    return _end(rng, rng.choice((
        f'¥{price}{cents}包邮', f'原价{price + 500}，现价{price}{cents}，券后{price - 1}',
        f'今天黄金{rng.randint(400, 900)}.{rng.randint(10, 99)}一克',
        f'到手价{price}{cents}，比双十一还便宜{rng.randint(3, 300)}',
        f'一共消费{price},{rng.randint(100, 999)}.{rng.randint(10, 99)}元',
        f'房价{rng.randint(8000, 98000)}一平，跌了{rng.randint(2, 30)}%',
        f'¥ {price} / ¥ {price + 199} / ¥ {price + 299} 三档可选')))


def lyrics(rng: Random) -> str:
    """Lines in the manner of songs; written for this file."""
    n = rng.randint(2, 9)
    return _end(rng, rng.choice((
        f'{_HANZI[n]}月的风吹过{_HANZI[rng.randint(2, 9)]}个路口，我还在等你回头',
        f'九百九十九朵花，换不回一句话，一天两天三天，你到底在哪呀',
        f'数到{said(rng.randint(3, 999))}就醒来，梦里有七里海八里山，一二三四五六遍喊你',
        f'一千零一夜，二十四桥，三生三世，{_HANZI[n]}次回眸',
        f'啦啦啦 一二三四 {_HANZI[n]}五六七 跟我一起摇 七七八八九九',
        f'爱你一万年，想你{said(rng.randint(100, 9999))}遍，零点零一秒也不厌倦',
        f'一个人两杯酒，三更天四下无人，{_HANZI[n]}遍五遍听同一首歌')))


def score_chinese(rng: Random) -> str:
    left, right = rng.randint(0, 9), rng.randint(0, 9)
    a_side, b_side = rng.sample(('红队', '蓝队', '主队', '客队', '我们班', '隔壁班', '甲组',
                                 '巴西', '德国', '阿根廷', '日本'), 2)
    shape = rng.choice((
        f'{a_side}{_HANZI[left]}比{_HANZI[right]}{b_side}',
        f'{_HANZI[left]}比{_HANZI[right]}，{a_side}赢麻了',
        f'{a_side}对{b_side}，上半场{_HANZI[left]}比{_HANZI[right]}，下半场'
        f'{_HANZI[right]}比{_HANZI[left]}',
        f'局分二十一比{said(rng.randint(5, 19))}、二十一比{said(rng.randint(5, 19))}',
        f'点球大战五比四，常规时间{_HANZI[left]}比{_HANZI[right]}'))
    return _end(rng, shape)


def score_digits(rng: Random) -> str:
    sets = ' '.join(f'{rng.randint(11, 25)}-{rng.randint(2, 23)}'
                    for _ in range(rng.randint(3, 5)))
    quarters = ' '.join(f'{rng.randint(15, 39)}:{rng.randint(15, 39)}'
                        for _ in range(4))
    k, d, s = (rng.randint(0, 25) for _ in range(3))
    return _end(rng, rng.choice((
        f'五局比分 {sets}', f'四节比分 {quarters}', f'KDA {k}/{d}/{s}，躺赢',
        f'大比分3:{rng.randint(0, 2)}，小分{sets}',
        f'全场{rng.randint(80, 130)}比{rng.randint(80, 130)}，'
        f'三分{rng.randint(5, 20)}中'
        f'{rng.randint(1, 5)}',
        f'战绩{k}-{d}-{s}，评分{rng.randint(3, 15)}.{rng.randint(0, 9)}')))


def date_chinese(rng: Random) -> str:
    year = '二〇' + _HANZI[rng.randint(0, 2)] + _HANZI[rng.randint(0, 9)]
    if rng.random() < 0.4:
        year = '一九' + spelled(rng, 2)
    day = f'{said(rng.randint(1, 12))}月{said(rng.randint(1, 28))}日'
    return _end(rng, rng.choice((
        f'{year}年{day}，大雪', f'本通知自{year}年{day}起施行', f'落款：{year}年{day}',
        f'农历{said(rng.randint(2, 12))}月廿{_HANZI[rng.randint(1, 9)]}，宜出行',
        f'{year}年{day}，这部电影首映', f'{year.replace("〇", "零")}年{day}的报纸，泛黄了',
        f'{said(rng.randint(1, 12))}月{said(rng.randint(1, 28))}号见，不见不散')))


def time_chinese(rng: Random) -> str:
    hour, minute = rng.randint(1, 12), rng.randint(1, 59)
    return _end(rng, rng.choice((
        f'早上{said(hour)}点{said(minute)}分闹钟响了三遍',
        f'{said(hour)}点{said(minute)}开会，{said(hour)}点五十散会，一共说了三句话',
        f'凌晨{said(rng.randint(1, 5))}点零{_HANZI[rng.randint(1, 9)]}分还没睡',
        f'北京时间{said(hour)}点整，倒计时五四三二一',
        f'从{said(hour)}点等到{said(hour)}点{said(minute)}，等了个寂寞',
        f'视频{said(rng.randint(1, 20))}分{said(minute)}秒那里笑死我了')))


def date_digits(rng: Random) -> str:
    y, m, d = rng.randint(1990, 2030), rng.randint(1, 12), rng.randint(1, 28)
    hh, mm, ss = rng.randint(0, 23), rng.randint(0, 59), rng.randint(0, 59)
    return _end(rng, rng.choice((
        f'更新于{y}-{m:02}-{d:02} {hh:02}:{mm:02}:{ss:02}',
        f'活动时间：{y}.{m:02}.{d:02}-{y}.{m:02}.{d + 2:02}',
        f'截图时间{y}{m:02}{d:02}{hh:02}{mm:02}{ss:02}，没P过',
        f'IMG_{y}{m:02}{d:02}_{hh:02}{mm:02}{ss:02}.jpg 打不开',
        f'{y}/{m}/{d} {hh}:{mm:02} 第{rng.randint(1, 400)}次打卡',
        f'会议改到{m}月{d}日{hh}:{mm:02}-{hh}:59')))


def idioms(rng: Random) -> str:
    pool = ('三心二意', '五湖四海', '七上八下', '九牛一毛', '一心一意', '四面八方', '乱七八糟',
            '三三两两', '十全十美', '五颜六色', '三头六臂', '七嘴八舌', '一五一十', '朝三暮四',
            '四分五裂', '九九八十一难', '三十六计', '七十二变', '八九不离十', '二百五',
            '不管三七二十一', '一问三不知', '五花八门', '六神无主', '七零八落', '十万八千里',
            '丢三落四', '一干二净', '三番五次', '九死一生', '百分之百', '千军万马')
    chosen = rng.sample(pool, rng.randint(2, 7))
    return _end(rng, rng.choice(('成语接龙：', '形容我的一天：', '作业抄成语，', '', '他这个人',
                                 '数字成语：')) +
                rng.choice(('，', ' ', '、', '')).join(chosen))


def list_marks(rng: Random) -> str:
    """Lists that number their lines with ornaments."""
    marks = rng.choice((a.CIRCLED, a.KEYCAP, a.NEGATIVE_CIRCLED,
                        a.PARENTHESIZED, a.DOTTED, a.ROMAN,
                        a.CHINESE_PARENTHESIZED))
    steps = rng.sample(('打开设置', '点我的', '选清理缓存', '重启', '洗干净切块', '焯水两分钟',
                        '加盐调味', '小火慢炖', '截图保存', '退出重进', '看看有没有更新', '关掉后台',
                        '找客服', '别慌', '多喝水', '早点睡'), rng.randint(3, 8))
    between = rng.choice(('\n', ' ', '；', '，', ''))
    return rng.choice(('教程：', '步骤\n', '亲测有效 ', '', '三步搞定：')) + between.join(
        rng.choice(marks[i]) + step for i, step in enumerate(steps, 1))


def ornament_marks(rng: Random) -> str:
    """Footnotes, exponents, chapters and classes in ornamented digits."""
    n = rng.randint(1, 9)
    return _end(rng, rng.choice((
        f'面积{rng.randint(20, 300)}m²，体积{rng.randint(2, 90)}m³，'
        f'误差10⁻{a.SUPERSCRIPT[n][0]}',
        f'H₂O、CO₂、C₆H₁₂O₆、H₂SO₄、KMnO₄ 配平求助',
        f'第{a.ROMAN[n][0]}章第{a.ROMAN[rng.randint(1, 9)][0]}节，讲的是Ⅱ型和Ⅲ型的区别',
        f'最终幻想Ⅶ、Ⅷ、Ⅸ、Ⅹ哪部最好玩，我投{a.ROMAN[n][0]}',
        f'参考文献[{n}][{n + 1}]，见脚注①②③',
        f'x⁴+{n}x³-2x²+1=0，2¹⁰=1024，3⁵=243',
        f'①楼说得对，②楼别杠，③楼是托，④楼路过',
        f'选①③④还是①②⑤，第{rng.randint(1, 30)}题求解',
        f'🥇🥈🥉 1️⃣2️⃣3️⃣名出炉，恭喜')))


def chinese_quantities(rng: Random) -> str:
    n = rng.randint(101, 99_999_999)
    return _end(rng, rng.choice((
        f'播放量{said(n)}次，恐怖', f'全国人口十四亿一千一百七十八万，增长{said(rng.randint(2, 90))}万',
        f'走了{said(rng.randint(1000, 39999))}步，腿断了',
        f'第{said(rng.randint(3, 2999))}次减肥失败', f'一共{said(n)}字，写了三年零两个月',
        f'圆周率三点一四一五九二六五三五八九七九，背到这就忘了',
        f'零点零{_HANZI[rng.randint(1, 9)]}{_HANZI[rng.randint(1, 9)]}的误差不算什么',
        f'体温三十六度{_HANZI[rng.randint(1, 9)]}，血压一百二十八十',
        f'百分之{said(rng.randint(3, 99))}的人不知道，三分之一的人做错')))


def multiplication(rng: Random) -> str:
    rows = rng.sample(('一一得一', '二三得六', '三七二十一', '四八三十二', '五五二十五',
                       '六七四十二', '七八五十六', '八九七十二', '九九八十一', '三九二十七',
                       '四六二十四', '五八四十', '六九五十四', '七九六十三'),
                      rng.randint(3, 8))
    return _end(rng, rng.choice(('背口诀：', '孩子每天念 ', '', '乘法表：', '作业：')) +
                rng.choice(('，', ' ', '、', '；', '')).join(rows))


def cards_and_dice(rng: Random) -> str:
    n = _HANZI[rng.randint(3, 9)]
    return _end(rng, rng.choice((
        f'三个{n}带一对，四个二炸，王炸', f'手里四个{n}，三个八，两个五，稳赢',
        f'顺子三四五六七八九，飞机带翅膀', f'一筒二筒三筒，四五六万，七八九条，听{n}万',
        f'斗地主春天，三个A带两个{n}', f'骰子三个六两个{n}，开你',
        f'同花顺五六七八九，别人四条{n}', f'碰！三个{n}条，杠上开花，自摸二五八')))


KINDS = {
    'silent_counting_rhyme': counting_rhyme, 'silent_beat': beat,
    'silent_price_chinese': price_chinese,
    'silent_price_financial': price_financial,
    'silent_price_digits': price_digits, 'silent_lyrics': lyrics,
    'silent_score_chinese': score_chinese,
    'silent_score_digits': score_digits,
    'silent_date_chinese': date_chinese, 'silent_time_chinese': time_chinese,
    'silent_date_digits': date_digits, 'silent_idioms': idioms,
    'silent_list_marks': list_marks, 'silent_ornament_marks': ornament_marks,
    'silent_chinese_quantities': chinese_quantities,
    'silent_multiplication': multiplication,
    'silent_cards_and_dice': cards_and_dice,
}
