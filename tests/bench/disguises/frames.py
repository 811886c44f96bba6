"""Invented carrier sentences with a slot for a value.

In a frame `{V}` is the value and `{L}` a label word with the sign behind it;
`{who}`, `{deed}` and `{call}` are filled from lists. A frame for all types
has a label; those of one type tell by their words what the value is. Each
case writes one frame twice: with the plain value and with the disguised one.
"""

from dataclasses import dataclass
from random import Random

import labels
import registry as r
from registry import Kind, Value, Written

WHO = ('他', '她', '这人', '这渣男', '这女的', '那个骗子', '楼上那位', '中介', '群主', '前男友',
       '房东', '这孙子', '卖家', '我前室友', '那个黄牛', '隔壁那家')
DEED = ('收了钱就拉黑', '到处造谣', '偷拍女同学', '借钱不还', '虐猫', '卖假货', '骗感情',
        '考试作弊还举报别人', '半夜装修不让人睡', '抄袭还倒打一耙', '霸占车位', '骂哭新人')
CALL = ('大家去问候一下', '都去骂', '转起来', '扩散', '别让他跑了', '打爆', '冲', '懂的都懂',
        '帮忙顶上去', '认识的进来说两句', '给我往死里打', '')

# Every type. The words before the label are its holder's, if any.
LABELLED = (
    '{who}{deed}，{L}{V}，{call}',
    '{L}{V}',
    '求扩散！{who}{deed}！{L}{V}',
    '【避雷】\n昵称：一只小熊\n{L}{V}\n理由：{deed}',
    '【挂人】{who}的信息都在这了：\n{L}{V}\n{call}',
    '扒到了，{who}的{L}{V}',
    '有人要{who}的资料吗，{L}{V}，不谢',
    '姐妹们注意，{deed}的就是{who}，{L}{V}',
    '人肉结果：{L}{V}。{call}',
    '我就问一句，{who}凭什么这么嚣张？{L}{V}',
    '刚从群里搬来的：{L}{V}，真假自辨',
    '档案\n性别：男\n职业：自由\n{L}{V}\n爱好：{deed}',
    '@所有人 {who}{deed}，证据在图里，{L}{V}',
    '这事没完。{L}{V}，{call}',
    '前面的别吵了，{L}{V}',
    '我自己的{L}{V}，有事找我',
    '本人{L}{V}，丢了东西的来联系',
    '出二手相机，成色很好，要的联系，{L}{V}',
    '大家好，我是新来的，{L}{V}，请多关照',
    '投诉信\n尊敬的平台：{who}{deed}，我多次沟通无果。{L}{V}，请核实处理。',
    '12315吗？我要投诉，商家{deed}，{L}{V}',
    '帖子又被删了，再发一遍。{L}{V}',
    '给你们看看{who}的嘴脸[怒][怒] {L}{V}',
    '冲冲冲 {L}{V}',
    '评论区有人问，统一回复：{L}{V}',
    '楼主好人一生平安，我补充一个，{L}{V}',
    '//@吃瓜路人: {L}{V} //@小透明: 求细节',
    '#曝光# {who}{deed} {L}{V} {call}',
    '聊天记录我都留着，{who}还不认账，{L}{V}',
    '别私信了，直接放：{L}{V}',
    '公司新同事登记表，{L}{V}，部门：市场部',
    '转自朋友圈：警惕！{who}{deed}，受害人已报警。{L}{V}',
    '弹幕护体 {L}{V}',
    '哈哈哈哈哈{who}的{L}{V}你们自己看',
    '真的无语，{who}{deed}，还说要告我，来啊，{L}{V}',
    '失物招领，捡到一个包，里面写着{L}{V}',
)

# Of one type, without its label word. They end in a comma or stop behind the
# value so that a disguise of several clauses fits.
TOLD = {
    r.PHONE: (
        '有事直接打{V}，全天开机',
        '给{who}打电话啊，就打{V}，响三声就接',
        '大家一起呼死{V}，{call}',
        '我刚打过{V}，是本人接的',
        '短信轰炸走起 {V}',
        '找{who}退钱就拨{V}',
        '报名请致电 {V}，过时不候',
        '{who}{deed}，打这个找他：{V}',
    ),
    r.RESIDENT: (
        '查了一下实名，{V}，户籍都对得上',
        '{who}住店登记的证件是{V}',
        '实名认证用的是{V}，大家记一下',
        '失信名单里有{who}：{V}',
        '身份信息在此：{V}',
    ),
    r.QQ: (
        '想看聊天记录的加{V}，企鹅上说',
        '{who}的扣扣小号是{V}，空间还没锁',
        '加Q群{V}，进群看瓜',
        '去空间骂，{V}，QQ资料里有照片',
        '加Q聊：{V}',
    ),
    r.WECHAT: (
        '加V看朋友圈实锤：{V}',
        '要原图的加我微信 {V}，备注海报',
        '{who}的朋友圈全是炫富，微信搜{V}',
        '微信搜一搜{V}，头像是只狗',
        '有意加薇，{V}，非诚勿扰',
    ),
    r.MAIL: (
        '简历投{V}，注明岗位',
        '写信到{V}骂{who}，{call}',
        '证据我打包发了，抄送{V}',
        '投稿请发{V}，三天内回复',
        '{who}登录用的是{V}',
    ),
    r.CARD: (
        '钱都打到{V}这张建行的卡里了',
        '{who}让我转账到{V}，开户名是假的',
        '捐款请汇{V}，谢谢大家',
        '流水查到了，收款账户{V}，{call}',
        '货款打{V}，储蓄卡，到账发货',
    ),
    r.PLATE: (
        '开一辆白色轿车，牌照{V}，{call}',
        '{who}的车{V}，天天堵消防通道',
        '昨晚剐了我车就跑，车是{V}，有行车记录仪',
        '看到{V}这辆车的帮忙拍照',
        '占我车位的SUV，{V}，挪一下车',
    ),
    r.ADDRESS: (
        '人就住在{V}，天天遛狗不拴绳',
        '{who}搬家了，现在住{V}',
        '快递寄到{V}，放门口就行',
        '花圈送{V}，{call}',
        '上门找{who}：{V}',
        '租的房子在{V}，押金不退',
    ),
    r.NAME: (
        '这个骗子叫{V}，{call}',
        '{who}本名叫{V}，别被网名骗了',
        '班里那个姓名是{V}的，{deed}',
    ),
}
_SIGNS = ('：', ':', '： ', '：', ' ', '是', '➡️', ' → ')


@dataclass(frozen=True)
class Text:
    """A written case: `text`, and where in it the value stands."""

    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Carrier:
    """A frame with everything filled in but label and value."""

    frame: str
    label: str
    sign: str

    def write(self, written: Written) -> Text:
        """The case with this form of the value."""
        label = self.label if written.label is None else written.label
        named = label + self.sign if label else ''
        head, tail = self.frame.split('{V}')
        head = head.replace('{L}', named) + written.lead
        return Text(head + written.text + written.tail + tail, len(head),
                    len(head) + len(written.text))


def _is_hanzi(sign: str) -> bool:
    return '\u4e00' <= sign <= '\u9fff'


def _fill(rng: Random, frame: str) -> str:
    text = frame
    for slot, words in (('{who}', WHO), ('{deed}', DEED), ('{call}', CALL)):
        while slot in text:
            text = text.replace(slot, rng.choice(words), 1)
    return text.rstrip('，') if text.endswith('，') else text


def carrier(rng: Random, kind: Kind, value: Value) -> Carrier:
    """A frame in which both the plain and the disguised value can stand."""
    frames = LABELLED if kind.needs_label or rng.random() < 0.6 else (
        TOLD[value.type])
    return Carrier(_fill(rng, rng.choice(frames)),
                   rng.choice(labels.PLAIN[value.type]), rng.choice(_SIGNS))


def join_label(rng: Random, made: Carrier, plain: Written,
               disguised: Written) -> Carrier:
    """The carrier, at times without a sign behind the label.

    Only where both labels end in a Chinese character: `电话199…` is read at
    once, `vxchenmo` is not.
    """
    ends = [made.label if form.label is None else form.label
            for form in (plain, disguised)]
    if all(not end or _is_hanzi(end[-1]) for end in ends) and (
            rng.random() < 0.25):
        return Carrier(made.frame, made.label, '')
    return made


def count() -> int:
    """How many frames there are."""
    return len(LABELLED) + sum(len(frames) for frames in TOLD.values())
