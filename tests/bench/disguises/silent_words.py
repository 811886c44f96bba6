"""Innocent texts with the words of disguises: penguins, satellites, dots."""

from random import Random


def _n(rng: Random, low: int = 2, high: int = 999) -> int:
    return rng.randint(low, high)


_ENDS = ('', '。', '！', '，哈哈', '，笑死', '~', '，谁懂', '[doge]', '，真的', '，长见识了')
_STARTS = ('', '刚看到，', '今天', '听说', '话说，', '科普：', '朋友说', '说个事，', '有一说一，')


def _around(rng: Random, *texts: str) -> str:
    return rng.choice(_STARTS) + rng.choice(texts) + rng.choice(_ENDS)


def satellites(rng: Random) -> str:
    return _around(
        rng, f'卫星发射成功，一箭{_n(rng, 2, 41)}星，轨道高度{_n(rng, 300, 900)}公里',
        f'北斗卫星第{_n(rng, 40, 70)}颗入网，定位精度{_n(rng, 1, 9)}米',
        f'卫星锅能收{_n(rng)}个台，频率{_n(rng, 10000, 12999)}',
        f'老师在班里威信很高，{_n(rng, 20, 60)}个学生都听他的',
        f'这个品牌没威信了，跌了{_n(rng)}名', f'卫星云图{_n(rng, 100000, 999999)}号，台风要来',
        f'木星有{_n(rng, 60, 99)}颗卫星，最大的直径{_n(rng, 1000, 5268)}公里')


def penguins(rng: Random) -> str:
    return _around(
        rng, f'企鹅馆有{_n(rng)}只企鹅，最大的{_n(rng, 1, 30)}岁，重{_n(rng, 10, 40)}公斤',
        f'买了{_n(rng)}包企鹅饼干，编号{_n(rng, 100000, 999999)}',
        f'球球今天打了{_n(rng)}针，三个月大的狗',
        f'毛衣扣扣子掉了{_n(rng, 2, 9)}颗，扣扣{_n(rng, 2, 9)}号纽扣',
        f'企鹅每年走{_n(rng, 50, 200)}公里去孵蛋',
        f'买球球号码{_n(rng, 3, 7)}号球，五号篮球{_n(rng, 500, 620)}克',
        f'领了{_n(rng)}Q币，Q版手办{_n(rng, 10, 30)}厘米')


def qq_talk(rng: Random) -> str:
    """Of the programs, without an account."""
    return _around(
        rng, f'微信更新到8.0.{_n(rng, 10, 60)}，多了{_n(rng, 2, 9)}个表情',
        f'QQ等级{_n(rng, 10, 200)}级，两个太阳三个月亮',
        f'微信步数{_n(rng, 1000, 49999)}，占领封面',
        f'QQ飞车S{_n(rng, 1, 40)}赛季，段位星{_n(rng, 1, 99)}',
        f'奇瑞QQ开了{_n(rng, 10, 30)}万公里，油耗{_n(rng, 3, 9)}',
        f'微信零钱{_n(rng, 1, 99999)}，花呗{_n(rng, 1, 9999)}',
        f'公众号阅读{_n(rng, 100, 99999)}，在看{_n(rng)}，'
        f'微信红包抢了{_n(rng, 1, 200)}.{_n(rng, 10, 99)}',
        f'QQ糖买一送一，{_n(rng, 2, 9)}包{_n(rng, 5, 40)}块', f'V领毛衣配wx同款包，vx字母是拼写课内容吗')


def phone_talk(rng: Random) -> str:
    return _around(
        rng, f'电话打了{_n(rng)}遍没人接，手机没电{_n(rng, 1, 9)}%',
        f'📞响了{_n(rng, 2, 60)}声，☎️坏了{_n(rng, 2, 9)}天',
        f'手机摔了{_n(rng, 2, 20)}次，📱屏幕裂成{_n(rng, 2, 99)}瓣',
        f'电话手表{_n(rng, 300, 1999)}块，续航{_n(rng, 20, 90)}小时',
        f'换号了，尾号想要三个8，营业厅说要{_n(rng, 1000, 99999)}块',
        f'联通号码靓号四个6起拍价{_n(rng, 10000, 999999)}',
        f'手机话费欠了{_n(rng, 5, 300)}，每月套餐{_n(rng, 8, 299)}元{_n(rng, 5, 100)}G流量',
        f'电话费{_n(rng, 20, 600)}，电费{_n(rng, 20, 999)}，水费{_n(rng, 20, 300)}')


def order_talk(rng: Random) -> str:
    """先…然后…最后, 前面, 后面, 中间 without a number to join."""
    return _around(
        rng, f'前面{_n(rng, 2, 99)}个人，后面{_n(rng, 2, 99)}个人，中间就我一个',
        f'先走{_n(rng, 50, 900)}米，然后左转{_n(rng, 50, 900)}米，再走{_n(rng, 50, 900)}米，'
        f'最后上楼',
        f'前三集好看，中间四集拖沓，后八集烂尾', f'倒过来看6就是9，{_n(rng, 2, 99)}岁了才知道',
        f'去掉中间的{_n(rng, 2, 30)}分钟广告，正片只有{_n(rng, 2, 50)}分钟',
        f'去掉一个最高分9.{_n(rng, 1, 9)}，去掉一个最低分7.{_n(rng, 1, 9)}，'
        f'最后得分8.{_n(rng, 10, 99)}'
        f'', f'前面是{_n(rng, 2, 20)}楼，后面我再说，{_n(rng, 2, 20)}楼的等等',
        f'把开头的{_n(rng, 2, 20)}秒剪掉，结尾留{_n(rng, 2, 20)}秒，中间{_n(rng, 2, 20)}秒加速',
        f'前五十名送{_n(rng, 10, 300)}，后面的五折，最后{_n(rng, 10, 90)}单',
        f'第一段{_n(rng, 100, 400)}字，第二段{_n(rng, 100, 400)}字，'
        f'第三段{_n(rng, 100, 400)}字，字数够了')


def dots_and_ats(rng: Random) -> str:
    return _around(
        rng, f'at了{_n(rng, 2, 99)}个人都没回，艾特好友抽{_n(rng, 2, 9)}份奶茶',
        f'点一下，再点两下，点{_n(rng, 3, 99)}下就打开了',
        f'单词dot的意思是点，at是在，例句第{_n(rng, 2, 99)}页',
        f'艾特官方三遍了，点赞{_n(rng, 100, 9999)}，转发{_n(rng, 10, 999)}',
        f'下午{_n(rng, 1, 6)}点{_n(rng, 10, 59)}在门口等，别忘点名',
        f'@所有人 明天{_n(rng, 7, 11)}点考勤，迟到扣{_n(rng, 10, 200)}',
        f'价格{_n(rng, 2, 99)}点{_n(rng, 2, 9)}，涨了{_n(rng, 1, 9)}个点',
        f'关键点一是态度，点二是方法，点三是坚持{_n(rng, 10, 99)}天')


def stars_and_marks(rng: Random) -> str:
    """Masks of words, dividers and ratings."""
    return _around(
        rng, f'骂人被屏蔽成****，{_n(rng, 2, 99)}条全没了',
        f'评分★★★★☆，{_n(rng, 100, 9999)}人评价',
        f'————————第{_n(rng, 2, 99)}章————————',
        f'你这个***，气死我了，xxxx的', f'xxx岁的时候，XX年XX月，填表模板第{_n(rng, 2, 99)}行',
        f'❌❌❌错误示范{_n(rng, 2, 9)}，⭕⭕⭕正确示范{_n(rng, 2, 9)}',
        f'❤❤❤{_n(rng, 100, 999)}❤❤❤破纪录啦', f'🈲🈲18🈲🈲未满十八勿入',
        f'卡号：****，密码：****，表格示例第{_n(rng, 2, 9)}行',
        f'{_n(rng, 2, 9)}✖️{_n(rng, 2, 9)}✖️{_n(rng, 2, 9)}的魔方，'
        f'{_n(rng, 10, 99)}秒还原')


def emoji_runs(rng: Random) -> str:
    pool = '😂🤣🔥👍🎉🌹💔🐶🍉👀😭🥺✨💯🙏'
    runs = ''.join(rng.choice(pool) * _n(rng, 1, 4)
                   for _ in range(_n(rng, 2, 6)))
    return _around(
        rng, f'{runs}{_n(rng, 100, 9999)}播放破了{runs[:2]}', f'{runs}',
        f'{runs[:3]}五一快乐{runs[3:]}六一快乐',
        f'🎂{_n(rng, 2, 99)}🎂快乐{runs}', f'6️⃣6️⃣6️⃣6️⃣6️⃣ {runs}',
        f'💯💯💯 9️⃣9️⃣分 {runs}', f'👌👌三连 1️⃣2️⃣3️⃣ {runs}')


def slang_numbers(rng: Random) -> str:
    """Numbers with a meaning, in digits and in Chinese."""
    pool = ('520', '1314', '666', '233', '2333333', '886', '996', '007', '9527',
            '5201314', '748', '88', '555555', '7456', '8848', '10086级别的大佬',
            '六六六',
            '二三三三三', '五五五五五', '九九六', '八八', '零零七', '七四八', '六六六六六六六六',
            '哈哈哈哈1111111', '九五二七', '一一一一一', '三三三三三三三三三三三', '6666666666',
            '23333333333', '111111', '55555555555')
    chosen = rng.sample(pool, rng.randint(1, 4))
    return rng.choice(('弹幕：', '', '笑死 ', '爱你 ', '老铁 ', '再见 ', '打工人 ',
                       '上课呢 ')) + (
        rng.choice((' ', '，', '！', '~')).join(chosen)) + rng.choice(_ENDS)


def weixin_sounds(rng: Random) -> str:
    """Words with the sounds and shapes of labels, of other things."""
    return _around(
        rng, f'蔷薇信纸买了{_n(rng, 2, 99)}张',
        f'油箱加满{_n(rng, 30, 70)}升，跑了{_n(rng, 300, 900)}公里',
        f'地铁{_n(rng, 1, 20)}号线，第{_n(rng, 2, 30)}站下',
        f'银行排队{_n(rng, 20, 300)}号，利率{_n(rng, 1, 4)}.{_n(rng, 10, 99)}%',
        f'手鸡是什么鸡，{_n(rng, 10, 99)}块一斤，店话太多',
        f'名字想了{_n(rng, 2, 99)}个，笔画{_n(rng, 2, 30)}画都不满意',
        f'地址栏输入127.0.0.1:{_n(rng, 1024, 9999)}',
        f'车牌摇号第{_n(rng, 2, 99)}期，中签率0.{_n(rng, 10, 99)}%',
        f'身份证丢了要补，工本费{_n(rng, 20, 40)}，等{_n(rng, 7, 60)}天',
        f'银行卡年费{_n(rng, 10, 100)}，短信费{_n(rng, 2, 5)}',
        f'扣{_n(rng, 1, 9)}送资料，评论区扣1扣2扣3',
        f'绿泡泡水{_n(rng, 2, 30)}块一瓶，孩子吹了{_n(rng, 2, 30)}分钟')


def floor_talk(rng: Random) -> str:
    """Floors of a thread, buildings of lego and courts of football."""
    n = _n(rng, 2, 99)
    return _around(
        rng, f'{n}楼说得对，{n + 1}楼歪了，{n + 3}楼神回复',
        f'盖了{n}层的积木，{_n(rng, 100, 9999)}块，三栋两单元那种造型',
        f'建议楼主看{n}楼，沙发板凳地板已占', f'二十一楼和三楼吵起来了，吃瓜{_n(rng, 10, 999)}人',
        f'三室一厅{_n(rng, 60, 160)}平，{_n(rng, 20, 990)}万，楼层{_n(rng, 2, 33)}，装修八成新',
        f'三居变四居，{_n(rng, 2, 9)}个月完工，花了{_n(rng, 10, 99)}万',
        f'电梯从一楼到{n}楼要{_n(rng, 20, 90)}秒，停了三次')


def poems(rng: Random) -> str:
    """Verse of classics, out of any copyright, with numbers in it."""
    verse = rng.sample(('飞流直下三千尺', '两个黄鹂鸣翠柳', '一行白鹭上青天', '千山鸟飞绝', '万径人踪灭',
                        '烽火连三月', '家书抵万金', '三十功名尘与土', '八千里路云和月',
                        '南朝四百八十寺', '二十四桥明月夜', '七八个星天外', '两三点雨山前',
                        '一片两片三四片', '五六七八九十片', '千片万片无数片', '百年三万六千日'),
                       rng.randint(2, 4))
    return rng.choice(('默写：', '', '今日一诗 ', '孩子背的 ', '数字诗，')) + '，'.join(
        verse) + rng.choice(_ENDS)


def code_talk(rng: Random) -> str:
    """Programs and configuration with long numbers and odd letters."""
    return _around(
        rng, f'for(int i=0;i<{_n(rng)};i++) sum+=i; 输出{_n(rng, 1000, 999999)}',
        f'0x7fff{_n(rng, 1000, 9999)} 段错误，O0和O3结果不一样',
        f'chmod 755，端口8080，超时{_n(rng, 1000, 60000)}ms',
        f'long的最大值9223372036854775807', f'int最大2147483647，再加一就溢出成-2147483648',
        f'lO0l1I这几个字符换个字体看', f'时间戳{_n(rng, 1600000000, 1790000000)}转日期怎么写',
        f'base64编码后变长三分之一，{_n(rng, 10, 99)}字节变{_n(rng, 100, 199)}',
        f'正则\\d{{3}}-\\d{{4}}匹配不到，re.sub第{_n(rng, 2, 99)}行',
        f'UUID重复概率是2的122次方分之一')


KINDS = {
    'silent_satellites': satellites, 'silent_penguins': penguins,
    'silent_qq_talk': qq_talk, 'silent_phone_talk': phone_talk,
    'silent_order_talk': order_talk, 'silent_dots_and_ats': dots_and_ats,
    'silent_stars_and_marks': stars_and_marks,
    'silent_emoji_runs': emoji_runs, 'silent_slang_numbers': slang_numbers,
    'silent_weixin_sounds': weixin_sounds, 'silent_floor_talk': floor_talk,
    'silent_poems': poems, 'silent_code_talk': code_talk,
}
