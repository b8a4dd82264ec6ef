import type { Facts } from "../model/response.ts";
import { count, discount, money, number, rating, runningRight, words } from "./isolated.ts";
import type { Language, Wording } from "./language.ts";
import { countryName, monthName } from "./names.ts";
import { type Sentences, sayFrom, whole } from "./sentences.ts";
import { isolate } from "./texts.ts";
import { arabicForComplement, CUSTOMERS, type Noun, ORDERS, TOGETHER, title } from "./together/arabic.ts";

/** Arabic, modern standard. It addresses nobody as a man or a woman; numbers and the merchant's words stand isolated. */
export const arabic: Language = {
  ...arabicForComplement,
  say: (reason, wording) => runningRight(sayFrom(SENTENCES, reason, wording)),
};

const IN_ORDERS: Noun = { ...ORDERS, two: "طلبين" };
const RATINGS: Noun = {
  zero: "# تقييم",
  one: "تقييم واحد",
  two: "تقييمان",
  few: "# تقييمات",
  many: "# تقييمًا",
  other: "# تقييم",
};
/** Days that something lasts. */
export const DAYS: Noun = {
  zero: "# يوم",
  one: "يوم واحد",
  two: "يومين",
  few: "# أيام",
  many: "# يومًا",
  other: "# يوم",
};
const DAYS_AGO: Noun = {
  "=0": "قبل أقل من يوم",
  zero: "قبل # يوم",
  one: "قبل يوم واحد",
  two: "قبل يومين",
  few: "قبل # أيام",
  many: "قبل # يومًا",
  other: "قبل # يوم",
};
const PIECES: Noun = {
  zero: "# قطعة",
  one: "قطعة واحدة",
  two: "قطعتين",
  few: "# قطع",
  many: "# قطعة",
  other: "# قطعة",
};
const VISITS: Noun = {
  zero: "# زيارة",
  one: "زيارة واحدة",
  two: "زيارتين",
  few: "# زيارات",
  many: "# زيارة",
  other: "# زيارة",
};
const VERSIONS: Noun = {
  zero: "# إصدار",
  one: "إصدار واحد",
  two: "إصداران",
  few: "# إصدارات",
  many: "# إصدارًا",
  other: "# إصدار",
};

const SENTENCES: Sentences = {
  ...TOGETHER,
  bought_later: [
    (e, w) => {
      const back = `عاد ${count(e.customers, w, CUSTOMERS)} خلال ${count(e.withinDays, w, DAYS)} لشراء هذا المنتج`;
      return whole(`بعد شراء ${title(e.title)} ${back} أيضًا`, back);
    },
    "عاد عملاء لشراء هذا المنتج",
  ],
  option_of: [(e) => `إضافة إلى ${title(e.title)}`, "إضافة إلى اختيارك"],
  similar_to: [(e) => `بديل عن ${title(e.title)}`, "بديل عن اختيارك"],
  also_considered: [
    (e, w) => {
      const beside = `شوهد هذا المنتج مع ${title(e.title)}`;
      return whole(`${beside} في ${count(e.sessions, w, VISITS)}`, beside);
    },
    "شاهده آخرون أيضًا",
  ],
  better_version: [(e) => `إصدار أفضل من ${title(e.title)}`, "إصدار أفضل"],
  all_versions: [(e, w) => `${count(e.versions, w, VERSIONS)} للمقارنة`, "الإصدارات للمقارنة"],
  completes_set: [
    (e, w) => {
      const completes = Number(e.have) + 1 >= Number(e.of);
      const so = `لديك ${number(e.have, w)} من ${number(e.of, w)}`;
      return `${completes ? "يُكمل مجموعتك" : "جزء من مجموعتك"}: ${so}`;
    },
    "جزء من مجموعتك",
  ],
  set_price: [(e, w) => `سعر المجموعة أقل بنسبة ${discount(e.percent, w)}`, "معًا في مجموعة واحدة"],
  volume_price: [
    (e, w) => `خصم ${discount(e.percent, w)} على كل قطعة عند شراء ${count(e.quantity, w, PIECES)}`,
    "أكثر من قطعة معًا",
  ],
  reaches_threshold: [
    (e, w) => `يتبقى ${money(e.missing, w)} للحصول على: ${words(e.reward)}`,
    "يوصلك إلى المكافأة التالية",
  ],
  saves_money: [
    (e, w) =>
      e.saving === 0
        ? `بالمبلغ الشهري الحالي نفسه (${money(e.current, w)})، مع حصة أكبر`
        : `التكلفة ${money(e.next, w)} شهريًا بدلًا من ${money(e.current, w)}: أقل بمقدار ${money(e.saving, w)}`,
    "بتكلفة لا تزيد على الحالية، مع حصة أكبر",
  ],
  unlocks_feature: [
    (e, w) =>
      `بالنظر إلى استخدامك (${words(e.metric)}: ${number(e.value, w)}): ${words(e.benefit ?? e.feature)}`,
    "بالنظر إلى استخدامك",
  ],
  pays_back: [
    (e, w) => `تكلفة إضافية قدرها ${money(e.cost, w)} شهريًا، مقابل عائد يقارب ${money(e.value, w)}`,
    "عائد يفوق التكلفة",
  ],
  try_first: [(e, w) => `تجربة مجانية لمدة ${count(e.days, w, DAYS)}`, "تجربة مجانية أولًا"],
  runs_out_soon: [
    (e, w) => `يكفيك ${lasts(e.everyDays, w)}، وقد اشتريته ${count(e.daysSince, w, DAYS_AGO)}`,
    "قد ينفد قريبًا",
  ],
  you_viewed: [() => "سبقت لك مشاهدة هذا المنتج", ""],
  left_in_cart: [() => "تركت هذا المنتج في سلتك", ""],
  thank_you: [
    (e, w) => {
      const thanks = "شكرًا على طلبك:";
      const valid = `لمدة ${count(e.validDays, w, DAYS)}`;
      return whole(
        `${thanks} خصم ${discount(e.percent, w)} على الطلب التالي، صالح ${valid}`,
        `${thanks} مكافأة للطلب التالي، صالحة ${valid}`,
      );
    },
    "شكرًا على طلبك",
  ],
  second_item_discount: [(e, w) => `خصم ${discount(e.percent, w)} على المنتج الثاني`, "كمنتج ثانٍ"],
  small_addition: [() => "إضافة صغيرة إلى مشترياتك", ""],
  new_from_brand: [(e) => `جديد من ${words(e.brand)}`, "جديد من علامة تجارية سبق لك الشراء منها"],
  popular_here: [
    (e, w) => {
      const orders = `موجود في ${count(e.orders, w, IN_ORDERS)}`;
      return whole(`${orders}${whose(e, w)}`, orders);
    },
    "رائج هنا",
  ],
  top_rated: [
    (e, w) => `التقييم: ${rating(e.rating, w)} من ${number(5, w)} (${count(e.count, w, RATINGS)})`,
    "حاصل على تقييمات من العملاء",
  ],
};

function lasts(days: unknown, wording: Wording): string {
  return days === 0 ? "لأقل من يوم" : `لنحو ${count(days, wording, DAYS)}`;
}

/** Whose orders, or of when. */
function whose({ country, source, month }: Facts, wording: Wording): string {
  return [
    country === undefined ? "" : ` من ${isolate(countryName(country, wording))}`,
    source === undefined ? "" : ` لزوار قادمين من ${words(source)}`,
    month === undefined ? "" : ` خلال شهر ${monthName(month, wording)}`,
  ].join("");
}
