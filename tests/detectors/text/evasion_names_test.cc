#include <gtest/gtest.h>

#include <string>

#include "tests/detectors/text/evasion_case.h"

namespace undox {
namespace {

// Accounts, mail and addresses in disguise, and handles by layout: ten and more
// of each class, in words of their own.
INSTANTIATE_TEST_SUITE_P(
    NamesToldInWords, EvasionTest,
    testing::ValuesIn<EvasionCase>({
        {"WECHAT_ID", "微信 {lin下划线mo下划线88}", "lin_mo_88"},
        {"WECHAT_ID", "vx：{lin（下划线）2008}", "lin_2008"},
        {"WECHAT_ID", "她V：{xia杠yu杠77}", "xia-yu-77"},
        {"WECHAT_ID", "加微信{momo减号2003}", "momo-2003"},
        {"SOCIAL_HANDLE", "ig：{ka底線lok底線九七}", "ka_lok_97"},
        {"SOCIAL_HANDLE", "抖音号 {lin点mo点1998}", "lin.mo.1998"},
        {"SOCIAL_HANDLE", "Instagram: {lin underscore mo dot 98}", "lin_mo.98"},
        {"SOCIAL_HANDLE", "推特 圈a {lin下划线mo98}", "lin_mo98"},
        {"SOCIAL_HANDLE", "频道在{t点me斜杠lin下划线mo}", "t.me/lin_mo"},
        {"SOCIAL_HANDLE", "telegram {t dot me slash linmo1998}",
         "t.me/linmo1998"},
        {"WECHAT_ID", "wx {l-i-n-m-o-2-0-0-8}", "linmo2008"},
        {"WECHAT_ID", "微❤ {l♥i♥n♥m♥o♥8♥8}", "linmo88"},
        {"WECHAT_ID", "薇：{l i n m o 二零零八}", "linmo2008"},
        {"WECHAT_ID", "微信号{lin【删】mo【删】88}", "linmo88"},
        {"WECHAT_ID", "卫星：{lin🌸mo🌸1998}", "linmo1998"},
        {"WECHAT_ID", "vx {lin*mo*1998}（星号去掉）", "linmo1998"},
        {"WECHAT_ID", "威信是拼音{linmo，加上数字1998}", "linmo1998"},
        {"WECHAT_ID", "绿泡泡：英文{linmo，后面跟1998}", "linmo1998"},
        {"WECHAT_ID", "wx前面{linmo，后四位1998}", "linmo1998"},
        {"WECHAT_ID", "微信：{linmo（然后是）1998}", "linmo1998"},
        {"WECHAT_ID", "v信 {linX删Xmo88}，X删X不要", "linmo88"},
        {"WECHAT_ID", "微信 {lin哈mo哈88}，哈字去掉", "linmo88"},
    }));

INSTANTIATE_TEST_SUITE_P(
    Mail, EvasionTest,
    testing::ValuesIn<EvasionCase>({
        {"EMAIL_ADDRESS", "邮箱 {lin.mo 在 example 点 org}",
         "lin.mo@example.org"},
        {"EMAIL_ADDRESS", "写信：{linmo88 小老鼠 example 点 com}",
         "linmo88@example.com"},
        {"EMAIL_ADDRESS", "e-mail {lin dot mo at example dot net}",
         "lin.mo@example.net"},
        {"EMAIL_ADDRESS", "投稿 {linmo88【艾特】example【点】com}",
         "linmo88@example.com"},
        {"EMAIL_ADDRESS", "邮箱{linmo88圈a163点com}", "linmo88@163.com"},
        {"EMAIL_ADDRESS", "信箱 {linmo88*example.com}，*换成@",
         "linmo88@example.com"},
        {"EMAIL_ADDRESS", "{linmo88(at)example(dot)com}",
         "linmo88@example.com"},
        {"EMAIL_ADDRESS", "{linmoNOSPAM88@example.com}（去掉NOSPAM）",
         "linmo88@example.com"},
        {"EMAIL_ADDRESS", "邮箱前缀{linmo88，后缀example.com}",
         "linmo88@example.com"},
        {"EMAIL_ADDRESS", "{linmo88＠example．com}", "linmo88@example.com"},
        {"EMAIL_ADDRESS", "邮箱：{linmo88 (a) example . com}",
         "linmo88@example.com"},
        {"EMAIL_ADDRESS", "邮箱 {linmo88@\nexample.com}",
         "linmo88@example.com"},
        {"EMAIL_ADDRESS", "email: {linmo88 AT example DOT org}",
         "linmo88@example.org"},
        {"EMAIL_ADDRESS", "{linmo捌捌@example.org}", "linmo88@example.org"},
    }));

INSTANTIATE_TEST_SUITE_P(
    Handles, EvasionTest,
    testing::ValuesIn<EvasionCase>({
        {"SOCIAL_HANDLE", "小红书号：{624810937}", "624810937"},
        {"SOCIAL_HANDLE", "抖音号 {linmo.98}", "linmo.98"},
        {"SOCIAL_HANDLE", "B站UID {48210937}", "48210937"},
        {"SOCIAL_HANDLE", "b站uid：{48210937}", "48210937"},
        {"SOCIAL_HANDLE", "快手号{linmo_1998}", "linmo_1998"},
        {"SOCIAL_HANDLE", "微博 {@林间的鹿}", "林间的鹿"},
        {"SOCIAL_HANDLE", "他在微博叫{@一只小鹿酱}", "一只小鹿酱"},
        {"SOCIAL_HANDLE", "discord {linmo#4821}", "linmo#4821"},
        {"SOCIAL_HANDLE", "tg群主 {@linmo_98}", "linmo_98"},
        {"SOCIAL_HANDLE", "{t.me/linmo_98}", "t.me/linmo_98"},
        {"WECHAT_ID", "{wxid_8k2m4n6p8q0r12}", "wxid_8k2m4n6p8q0r12"},
        {"QQ_NUMBER", "群号 {682014937}，进来", "682014937"},
        {"QQ_NUMBER", "吃瓜群：{682014937}", "682014937"},
        {"SOCIAL_HANDLE", "昵称：{林间小鹿}(ID:48210937)", "林间小鹿"},
        {"SOCIAL_HANDLE", "小林(ID：{48210937})在骂人", "48210937"},
        {"SOCIAL_HANDLE", "Steam好友码 {482109371}", "482109371"},
        {"SOCIAL_HANDLE", "Switch：{SW-4821-0937-1122}", "SW-4821-0937-1122"},
        {"SOCIAL_HANDLE", "战网 {LinMo#51234}", "LinMo#51234"},
        {"SOCIAL_HANDLE", "his insta is {@lin.mo_98}", "lin.mo_98"},
        {"SOCIAL_HANDLE", "豆瓣id：{linmo1998}", "linmo1998"},
        {"SOCIAL_HANDLE", "知乎昵称 {林间一鹿}，", "林间一鹿"},
        {"SOCIAL_HANDLE", "贴吧id {林间有鹿qaq}", "林间有鹿qaq"},
        {"WECHAT_ID", "加我好友 {linmo1998}", "linmo1998"},
        {"WECHAT_ID", "xhs同名，wx {linmo1998}", "linmo1998"},
        {"SOCIAL_HANDLE", "snap: {linmo.98}", "linmo.98"},
        {"SOCIAL_HANDLE", "LINE ID {linmo98}", "linmo98"},
        {"SOCIAL_HANDLE", "Find her on threads {@linmo.98}", "linmo.98"},
        {"SOCIAL_HANDLE", "dy：{linmo98}", "linmo98"},
        {"SOCIAL_HANDLE", "大眼仔 {@林间小鹿}", "林间小鹿"},
    }));

INSTANTIATE_TEST_SUITE_P(
    Addresses, EvasionTest,
    testing::ValuesIn<EvasionCase>({
        {"ADDRESS", "她家在{翠湖苑叁幢贰单元柒零贰}", "翠湖苑3幢2单元702"},
        {"ADDRESS", "地址：{长沙市岳麓区枫林小区壹拾贰栋叁单元伍零壹室}",
         "长沙市岳麓区枫林小区12栋3单元501室"},
        {"ADDRESS", "住{杭州市西湖区翠竹苑12撞3丹元1102}",
         "杭州市西湖区翠竹苑12幢3单元1102"},
        {"ADDRESS", "{南京市鼓楼区听澜小曲8冻2丹元604试}，周末都在",
         "南京市鼓楼区听澜小区8栋2单元604室"},
        {"ADDRESS", "人在{武汉市洪山区锦绣新村5zhuang3danyuan402}",
         "武汉市洪山区锦绣新村5幢3单元402"},
        {"ADDRESS", "住址 {成都市武侯区枫林小区 17 dong 2 dy 1504 shi}",
         "成都市武侯区枫林小区 17栋2单元1504室"},
        {"ADDRESS", "{西安市雁塔区翠竹苑9🏢2🚪1101}",
         "西安市雁塔区翠竹苑9栋2单元1101"},
        {"ADDRESS", "{苏/州/市/姑/苏/区/学/院/路/42/号/丁/香/公/寓/9/幢/402}",
         "苏州市姑苏区学院路42号丁香公寓9幢402"},
        {"ADDRESS", "{合-肥-市-蜀-山-区-翠-竹-苑-35-幢-1-单-元-1006}",
         "合肥市蜀山区翠竹苑35幢1单元1006"},
        {"ADDRESS",
         "他家：{厦 门 市 思 明 区 长 江 路 397 号 翠 竹 苑 21 幢 902 室}",
         "厦门市思明区长江路397号翠竹苑21幢902室"},
        {"ADDRESS", "{青岛市市北区翠竹苑→11栋→2单元→1203室}",
         "青岛市市北区翠竹苑11栋2单元1203室"},
        {"ADDRESS",
         "{郑州市金水区人民路18号，小区是金桂家园，楼是6幢，3单元，房间1402}",
         "郑州市金水区人民路18号金桂家园6幢3单元1402"},
        {"ADDRESS", "住{合肥市蜀山区听澜小区\n8栋\n2单元\n1305}",
         "合肥市蜀山区听澜小区8栋2单元1305"},
        {"ADDRESS", "{长沙市岳麓区金桂家园，46栋的2单元，门牌505室}",
         "长沙市岳麓区金桂家园,46栋2单元505室"},
        {"ADDRESS", "他住{广州市天河区北苑新村30幢…3单元…2706}",
         "广州市天河区北苑新村30幢3单元2706"},
    }));

}  // namespace
}  // namespace undox
