/** Times and quantities are looked for only where one may begin: the same are found as by looking everywhere. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { quantities, times } from './languages/zh/times.ts';
import { findTimes } from './stages/han/times.ts';

const TIMES = new RegExp(times.map(({ pattern }) => pattern).join('|'), 'y');
const QUANTITIES = new RegExp(quantities.map(({ pattern }) => pattern).join('|'), 'y');

function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** Where times begin and end, and where quantities begin, by asking every place that neither a number nor an earlier one covers. */
function everywhere(text: string): string[] {
  const found: string[] = [];
  let timeEnd = 0;
  let quantityEnd = 0;
  for (let at = 0; at < text.length; at++) {
    const time = at >= timeEnd ? matchAt(TIMES, text, at) : at;
    if (time > at) {
      timeEnd = time;
      found.push(`T${at}-${time}`);
    }
    const isFree = at >= quantityEnd && !/[\d.第]/.test(text.charAt(at - 1));
    const quantity = isFree ? matchAt(QUANTITIES, text, at) : at;
    if (quantity > at) {
      quantityEnd = quantity;
      found.push(`Q${at}`);
    }
  }
  return found;
}

/** What the engine finds, quantities with the end of their own words. */
function found(text: string): string[] {
  return findTimes(text, (at) => at).map(({ type, from, to }) =>
    type === 'T' ? `T${from}-${to}` : `Q${from}`,
  );
}

test('TX1791 every example of a time or a quantity is found as by looking everywhere', () => {
  for (const { why } of [...times, ...quantities]) {
    assert.deepEqual(found(why), everywhere(why), why);
  }
});

test('TX1791 a time that the patterns begin with any word of is found', () => {
  const words =
    '未来五年 今后三年 过去十年 最近两年 近五年来 近年来 近期 过渡期内 不超过3小时 最迟不超过4个小时 年底前 年内 年度 明年底 今年上半年 第一时间 规定时间内 规划期内 立即 即刻 随时 限期 限时 “十四五”时期 上世纪末 上一年度 上年度 下世纪初 下年度 本世纪中叶 本年度 当年度 党的十八大以来 有效期内 协议期内 计划期内 执行期内 任期内 每年 每月 每季度 每半年 按季度 按月 早日 尽早 尽快 适时 及时 定期 条件成熟时 条件具备时 时机成熟时 择机';
  for (const word of words.split(' ')) {
    const text = `双方${word}落实`;
    assert.deepEqual(found(text), everywhere(text), word);
    assert.ok(found(text).length > 0, word);
  }
});

test('TX1791 a quantity that the patterns begin with any word of is found', () => {
  for (const word of '不超过 不少于 不低于 至少 达到或超过 超过 约 近 逾 累计'.split(' ')) {
    const text = `双方培训${word}50名官员`;
    assert.deepEqual(found(text), everywhere(text), word);
    assert.ok(found(text).includes(`Q${word.startsWith('达到') ? 7 : 4}`), word);
  }
});

test('TX1791 official texts hold the same times and quantities as looking everywhere finds', () => {
  for (const path of [
    'plans/china-laos-2024-2028.zh.txt',
    'texts/zh-articles/input.txt',
    'texts/zh-levels/input.txt',
  ]) {
    const text = readFileSync(new URL(`../../fixtures/${path}`, import.meta.url), 'utf8');
    assert.deepEqual(found(text), everywhere(text), path);
  }
});
