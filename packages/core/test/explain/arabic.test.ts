import { describe, expect, test } from "vitest";
import { arabic } from "../../src/index.ts";
import { bare, type Said, say } from "./shared/say.ts";

const phone = { productId: "phone", title: "The phone" };

describe("Arabic says", () => {
  const table: readonly Said[] = [
    [
      "bought_together",
      "ar",
      { ...phone, confidence: 0.75, baskets: 1761 },
      "75% من الطلبات التي فيها «The phone» تشمل هذا المنتج أيضًا (1,761 طلبًا)",
    ],
    [
      "bought_together",
      "ar-EG",
      { ...phone, confidence: 0.75, baskets: 761 },
      "٧٥٪ من الطلبات التي فيها «The phone» تشمل هذا المنتج أيضًا (٧٦١ طلبًا)",
    ],
    [
      "bought_together",
      "ar",
      { ...phone, confidence: 0.004, baskets: 2 },
      "أقل من 1% من الطلبات التي فيها «The phone» تشمل هذا المنتج أيضًا (طلبان)",
    ],
    [
      "bought_together",
      "ar",
      { ...phone, confidence: 0.998, baskets: 1 },
      "أكثر من 99% من الطلبات التي فيها «The phone» تشمل هذا المنتج أيضًا (طلب واحد)",
    ],
    [
      "bought_later",
      "ar",
      { ...phone, customers: 12, withinDays: 2 },
      "بعد شراء «The phone» عاد 12 عميلًا خلال يومين لشراء هذا المنتج أيضًا",
    ],
    ["bought_later", "ar", { customers: 2, withinDays: 90 }, "عاد عميلان خلال 90 يومًا لشراء هذا المنتج"],
    ["also_considered", "ar", { ...phone, sessions: 2 }, "شوهد هذا المنتج مع «The phone» في زيارتين"],
    ["completes_set", "ar", { have: 2, of: 3 }, "يُكمل مجموعتك: لديك 2 من 3"],
    ["completes_set", "ar", { have: 1, of: 3 }, "جزء من مجموعتك: لديك 1 من 3"],
    ["volume_price", "ar", { percent: 10, quantity: 6 }, "خصم 10% على كل قطعة عند شراء 6 قطع"],
    ["reaches_threshold", "ar", { missing: 8.5, reward: "شحن مجاني" }, "يتبقى 8.50 € للحصول على: شحن مجاني"],
    ["try_first", "ar", { days: 14 }, "تجربة مجانية لمدة 14 يومًا"],
    [
      "runs_out_soon",
      "ar",
      { everyDays: 30, daysSince: 0 },
      "يكفيك لنحو 30 يومًا، وقد اشتريته قبل أقل من يوم",
    ],
    ["runs_out_soon", "ar", { everyDays: 2, daysSince: 2 }, "يكفيك لنحو يومين، وقد اشتريته قبل يومين"],
    [
      "thank_you",
      "ar",
      { percent: 10, validDays: 30 },
      "شكرًا على طلبك: خصم 10% على الطلب التالي، صالح لمدة 30 يومًا",
    ],
    ["thank_you", "ar", { validDays: 2 }, "شكرًا على طلبك: مكافأة للطلب التالي، صالحة لمدة يومين"],
    ["popular_here", "ar", { orders: 2, country: "DE" }, "موجود في طلبين من ألمانيا"],
    ["popular_here", "ar-EG", { orders: 1240, month: 11 }, "موجود في ١٬٢٤٠ طلبًا خلال شهر نوفمبر"],
    ["top_rated", "ar", { rating: 4.6, count: 2 }, "التقييم: 4.6 من 5 (تقييمان)"],
    ["popular_in_segment", "ar", { customers: 3 }, "اختار هذا المنتج 3 عملاء مثلك"],
  ];
  test.each(table)("%s (%s) %j: %s", (...said) => expect(bare(say(arabic, said))).toBe(said[3]));

  test("the month of the calendar that orders are dated by, where another one is in use too", () => {
    const sentence = say(arabic, ["popular_here", "ar-SA", { orders: 3, month: 1 }, ""]);
    expect(bare(sentence)).toBe("موجود في ٣ طلبات خلال شهر يناير");
  });
});

describe("Arabic counts", () => {
  const versions: readonly (readonly [number, string])[] = [
    [0, "0 إصدار للمقارنة"],
    [1, "إصدار واحد للمقارنة"],
    [2, "إصداران للمقارنة"],
    [3, "3 إصدارات للمقارنة"],
    [10, "10 إصدارات للمقارنة"],
    [11, "11 إصدارًا للمقارنة"],
    [99, "99 إصدارًا للمقارنة"],
    [100, "100 إصدار للمقارنة"],
    [102, "102 إصدار للمقارنة"],
    [103, "103 إصدارات للمقارنة"],
    [1.5, "1.5 إصدار للمقارنة"],
  ];
  test.each(versions)("%d: %s", (number, sentence) => {
    expect(bare(say(arabic, ["all_versions", "ar", { versions: number }, ""]))).toBe(sentence);
  });
});

describe("in Arabic", () => {
  test("what has a direction of its own stands isolated: titles, numbers, percentages, money", () => {
    expect(say(arabic, ["accessory_of", "ar", phone, ""])).toBe("مكمّل لمنتج «\u2068The phone\u2069»");
    expect(say(arabic, ["set_price", "ar", { percent: 15 }, ""])).toMatch(
      / \u206815[^\u2069]*%[^\u2069]*\u2069$/,
    );
    expect(say(arabic, ["all_versions", "ar-EG", { versions: 3 }, ""])).toMatch(/^\u2068٣\u2069 /);
    const threshold = { missing: 8.5, reward: "free delivery" };
    expect(say(arabic, ["reaches_threshold", "ar", threshold, ""])).toMatch(
      /\u2068\u200f8\.50\u00a0€\u2069 .* \u2068free delivery\u2069$/,
    );
  });
});
