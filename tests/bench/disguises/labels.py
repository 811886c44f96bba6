"""Label words: the plain ones of each type, and kinds that disguise them.

In these kinds the value stays as it is; a reader knows what it is by the
label alone, so each needs a frame with a label.
"""

from random import Random

import digits
import registry as r
import separators
from registry import Kind, Value, Written

PLAIN = {
    r.PHONE: ('电话', '手机', '手机号', '联系电话', '电话号码', '手机号码', '号码'),
    r.RESIDENT: ('身份证', '身份证号', '身份证号码', '证件号'),
    r.QQ: ('QQ', 'QQ号', 'qq', 'QQ号码'),
    r.WECHAT: ('微信', '微信号', '微信ID'),
    r.MAIL: ('邮箱', '邮件', '电子邮箱', '邮箱地址'),
    r.CARD: ('银行卡', '银行卡号', '卡号', '收款卡号'),
    r.PLATE: ('车牌', '车牌号', '车牌号码'),
    r.ADDRESS: ('地址', '住址', '家庭住址', '现住址', '居住地址'),
    r.NAME: ('姓名', '名字', '真名', '真实姓名', '本名'),
}

_WECHAT_SOUND = (
    '薇信', '威信', '卫星', '徽信', '维信', '薇❤️', '薇❤', '微❤️', '威♥', '薇芯', '微芯',
    '围信', '徽❤', '绿泡泡', '绿泡', '绿色软件', '绿信', '薇伈', '溦信', '微亻言', '扌微',
    '薇号', '嶶信', '威❤号', '魏信', '微xin', '薇xin', '葳信')
_WECHAT_LATIN = (
    'vx', 'VX', 'V信', 'v信', 'V', 'v', 'wx', 'WX', 'wx号', 'VX号', 'weixin',
    'wei xin', 'WeiXin', 'vxin', 'V❤', 'v♥', 'v❤️', 'V号', 'w信', 'W❤', 'ＶＸ',
    'wēi xìn', 'v x', 'w x', 'Vx', 'wxh', '+V', '➕V', '➕v', '+vx')
_QQ_SOUND = (
    '扣扣', '抠抠', '企鹅', '企鹅号', '球球', '球球号', '秋秋', '蔻蔻', '扣扣号', '丘丘',
    '🐧', '🐧号', '叩叩', '企饿', '鹅号', '小企鹅', 'Q号', '扣号', '扣Q')
_QQ_LATIN = (
    'Q', 'q', 'Q Q', 'q q', 'Q.Q', 'q-q', 'ＱＱ', 'Ｑ号', 'koukou', 'kou kou',
    'qiuqiu', 'qie', '🆀🆀', 'ⓆⓆ', 'ⓠⓠ', '𝐐𝐐', 'q号', 'Qq号', 'q_q', 'Q號')
_PHONE_SOUND = (
    '电fa', '电话呺', '手机呺', '手机昊', '点话', '店话', '垫话', '惦话', '手鸡', '手鸡号', '手🐔',
    '手🐔号', '手几', '手机号马', '电画', '申话', '手木几', '手木几号', '电H', '电h', '电huà',
    '联系方④', '电📞', '手ji', '手ji号', '电hua', '电hua号', 'shou机', 'dian话', '手姬号')
_PHONE_PICTURE = ('📞', '☎️', '☎', '📱', '📱号', '📞号', '☎️号', '📲', '✆', '℡', '☏')
_PHONE_LATIN = (
    'dianhua', 'dian hua', 'shouji', 'shou ji', 'shoujihao', 'shou ji hao',
    'sjh', 'SJH', 'dh', 'DH', 'dhhm', 'sjhm', 'tel', 'TEL', 'Tel', 'lxdh',
    'lxfs', 'LXDH', 'diàn huà', 'shǒu jī', 'sj', 'phone')
_RESIDENT_LABELS = (
    'sfz', 'SFZ', 'sfzh', 'SFZH', 'sfz号', 'SFZ号码', 'shenfenzheng', '身fen证',
    'shen fen zheng', '身份正', '身份症', '身份怔', '身分证', 'shen份证', '身份zheng',
    '申份证', '身份📄', '🆔', '🆔号', '身fen正号', '身份證号', 's份证', '身f证', '深份证',
    '身亻分证', '身份ID')
_CARD_LABELS = (
    'yhk', 'YHK', 'yhkh', 'YHKH', 'yhk号', '银行咔', '银行咔号', '银hang卡', '银行ka',
    'yin行卡', 'yinhangka', 'yin hang ka', '💳', '💳号', '卡呺', '银行卡呺', '垠行卡',
    '银彳亍卡', '艮行卡', '金艮行卡', '银行kǎ', '卡hao', 'kahao', 'kh')
_ADDRESS_LABELS = (
    'dz', 'DZ', 'zz', 'jtzz', 'jtdz', 'dizhi', 'di zhi', 'zhuzhi', '地扯', '地祉',
    '地止',
    '仹址', '住扯', '住祉', '地zhi', '📍', '🏠', '🏡', '家庭地扯', '地阯', '递址', '弟址',
    '住zhi', '土也址', '土也土止', 'dì zhǐ', 'D址', '地Z', '地芷', '佳址')
_PLATE_LABELS = (
    'cp', 'CP', 'cph', 'CPH', 'cp号', 'chepai', 'che pai', 'chepaihao', '车pai',
    '车pai号', 'che牌', '🚗牌', '🚗牌号', '🚙号', '車牌', '车牌呺', '车排号', '车牌昊',
    '扯牌', '🚘', '车p', '车p号')
_MAIL_LABELS = (
    '油箱', '油箱号', '邮香', '由箱', '邮葙', '游箱', '邮相', '油香', '📧', '✉️', '📮', '📩',
    'youxiang', 'you xiang', 'yx', 'YX', '伊妹儿', '伊妹', 'e妹儿', '邮xiang', 'you箱',
    '邮x', '電郵地扯', '📧箱')
_NAME_LABELS = (
    'xm', 'XM', 'xingming', 'xing ming', 'zsxm', 'mz', '名zi', 'ming字', '姓明',
    '姓茗',
    '性名', '真铭', '铭字', '真ming', 'zhen名', 'x名', '姓m', '真茗')
_TRADITIONAL = {
    r.PHONE: ('電話', '手機', '手機號', '聯繫電話', '聯絡電話', '電話號碼', '手機號碼', '號碼'),
    r.RESIDENT: ('身份證', '身份證號', '身份證號碼', '身分證號', '證件號'),
    r.QQ: ('QQ號', 'QQ號碼', 'qq號'),
    r.WECHAT: ('微信號', '微訊號', '微信帳號'),
    r.MAIL: ('郵箱', '電郵', '電子郵箱', '電郵地址', '郵箱地址', '電子郵件'),
    r.CARD: ('銀行卡', '銀行卡號', '卡號', '收款卡號', '銀行帳號'),
    r.PLATE: ('車牌', '車牌號', '車牌號碼'),
    r.ADDRESS: ('現居地址', '現住址', '住處', '家裡地址', '詳細地址', '現居住處'),
    r.NAME: ('真實姓名', '真實名字', '實名', '姓名為'),
}
_MIXED_SCRIPT = {
    r.PHONE: ('电話', '電话', '手機号', '手机號', '电話號码', '電话号碼', '联繫电話', '手機号碼'),
    r.RESIDENT: ('身份證号', '身份证號', '身份证號码', '证件號', '身分證号'),
    r.CARD: ('银行卡號', '銀行卡号', '銀行咔號', '收款卡號', '銀行卡号码'),
    r.PLATE: ('車牌号', '车牌號', '車牌号码', '车牌號码'),
    r.MAIL: ('电子郵箱', '電子邮箱', '電子郵件地址', '郵箱号', '邮箱號'),
    r.WECHAT: ('微信號', '薇信號', '微信帐號'), r.QQ: ('QQ號', 'QQ號码', '扣扣號'),
}
_SPLITTERS = (' ', '.', '-', '/', '·', '~', '|', '_', '、', '*', '\u200b')


def _label(*labels: str):
    def write(rng: Random, value: Value, value_type: str) -> Written:
        return Written(value.text, label=rng.choice(labels))
    return write


def _traditional(rng: Random, value: Value, value_type: str) -> Written:
    return Written(value.text, label=rng.choice(_TRADITIONAL[value_type]))


def _mixed_script(rng: Random, value: Value, value_type: str) -> Written:
    """Simplified and traditional characters in one word: 手機号."""
    return Written(value.text, label=rng.choice(_MIXED_SCRIPT[value_type]))


def _split(rng: Random, value: Value, value_type: str) -> Written:
    """A sign between the characters of the label: 电-话, 身/份/证, 微.信."""
    splitter = rng.choice(_SPLITTERS)
    label = rng.choice([plain for plain in PLAIN[value_type]
                        if 2 <= len(plain) <= 4])
    return Written(value.text, label=splitter.join(label))


def _boxed(rng: Random, value: Value, value_type: str) -> Written:
    """The label's characters each in brackets, or one of them: 【电】【话】."""
    left, right = rng.choice(('【】', '[]', '（）', '()', '「」', '《》'))
    label = rng.choice([plain for plain in PLAIN[value_type]
                        if 2 <= len(plain) <= 4])
    if rng.random() < 0.3:
        return Written(value.text, label=label[0] + left + label[1:] + right)
    return Written(value.text,
                   label=''.join(left + sign + right for sign in label))


def _both(rng: Random, value: Value, value_type: str) -> Written:
    """The label by its sound and the digits in Chinese or groups of emoji."""
    labels = {r.PHONE: _PHONE_SOUND + _PHONE_PICTURE, r.QQ: _QQ_SOUND,
              r.RESIDENT: _RESIDENT_LABELS, r.CARD: _CARD_LABELS}[value_type]
    chosen = rng.choice(('digits_chinese', 'digits_circled', 'digits_keycap',
                         'between_dash', 'between_emoji', 'digits_financial'))
    kind = next(kind for kind in digits.KINDS + separators.KINDS
                if kind.name == chosen)
    written = kind.write(rng, value, value_type)
    return Written(str(written), label=rng.choice(labels))


def _kind(name: str, value_type: str, labels: tuple[str, ...], **options):
    return Kind(name, (value_type,), _label(*labels), needs_label=True,
                **options)


KINDS = (
    _kind('label_wechat_sound', r.WECHAT, _WECHAT_SOUND),
    _kind('label_wechat_latin', r.WECHAT, _WECHAT_LATIN),
    _kind('label_qq_sound', r.QQ, _QQ_SOUND),
    _kind('label_qq_latin', r.QQ, _QQ_LATIN),
    _kind('label_phone_sound', r.PHONE, _PHONE_SOUND),
    _kind('label_phone_picture', r.PHONE, _PHONE_PICTURE),
    _kind('label_phone_latin', r.PHONE, _PHONE_LATIN),
    _kind('label_resident_id', r.RESIDENT, _RESIDENT_LABELS),
    _kind('label_card', r.CARD, _CARD_LABELS),
    _kind('label_address', r.ADDRESS, _ADDRESS_LABELS),
    _kind('label_plate', r.PLATE, _PLATE_LABELS),
    _kind('label_mail', r.MAIL, _MAIL_LABELS),
    _kind('label_name', r.NAME, _NAME_LABELS),
    Kind('label_traditional', r.TYPES, _traditional, needs_label=True),
    Kind('label_mixed_script', tuple(_MIXED_SCRIPT), _mixed_script,
         needs_label=True),
    Kind('label_split', r.TYPES, _split, needs_label=True),
    Kind('label_boxed', r.TYPES, _boxed, needs_label=True),
    Kind('label_and_digits', r.DIGITS, _both, needs_label=True),
)
