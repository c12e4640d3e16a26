// @data Chinese figures.
import type { FigurePack } from '../figures.ts';

export const figures: FigurePack = {
  multipliers: {
    万亿: 1e12,
    千亿: 1e11,
    百亿: 1e10,
    十亿: 1e9,
    亿: 1e8,
    千万: 1e7,
    百万: 1e6,
    十万: 1e5,
    万: 1e4,
    千: 1e3,
    百: 100,
  },
  shares: ['%', '％', '个百分点'],
  words: { 首次: 1, 首个: 1, 首批: 1, 首期: 1, 首届: 1, 首轮: 1, 单一: 1, 半数: 0.5 },
  months: {},
  stretches: { 半年: 6, 季度: 3 },
  atLeast: ['不少于', '不低于', '至少', '不小于', '最少'],
  atMost: ['不超过', '不高于', '不多于', '至多', '最多'],
  atLeastAfter: ['以上'],
};
