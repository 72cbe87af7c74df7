// Draws resources/icon.svg in every size and container the systems want. Run it after changing the drawing; the results are
// committed, because the build machines of a release have no reason to draw.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { isProgram, ROOT, runProgram } from './project.mjs';

const RESOURCES = join(ROOT, 'resources');
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
/** In an .ico; larger ones make no difference on Windows. */
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256];
/** The types of an .icns that hold PNG files. */
const ICNS_TYPES = { icp4: 16, icp5: 32, icp6: 64, ic07: 128, ic08: 256, ic09: 512, ic10: 1024 };

const findChromium = async () => {
  if (process.env.E2E_CHROMIUM) return process.env.E2E_CHROMIUM;
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
};

/** @returns {Promise<Map<number, Buffer>>} the drawing as PNG, by size */
const draw = async (/** @type {string} */ svg) => {
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--headless=shell', '--disable-gpu'],
  });
  const pictures = new Map();
  try {
    const page = await browser.newPage();
    for (const size of SIZES) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
      );
      pictures.set(size, await page.screenshot({ omitBackground: true }));
    }
  } finally {
    await browser.close();
  }
  return pictures;
};

const pick = (/** @type {Map<number, Buffer>} */ pictures, /** @type {number} */ size) => {
  const picture = pictures.get(size);
  if (!picture) throw new Error(`size ${size} was not drawn`);
  return picture;
};

/** ICONDIR, one ICONDIRENTRY each, then the PNG files. */
const toIco = (/** @type {Map<number, Buffer>} */ pictures) => {
  const head = Buffer.alloc(6 + 16 * ICO_SIZES.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(ICO_SIZES.length, 4);
  let offset = head.length;
  for (const [index, size] of ICO_SIZES.entries()) {
    const at = 6 + 16 * index;
    const { length } = pick(pictures, size);
    head.writeUInt8(size % 256, at); // 0 stands for 256
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += length;
  }
  return Buffer.concat([head, ...ICO_SIZES.map((size) => pick(pictures, size))]);
};

/** 'icns' and the whole length, then type, length and PNG of each. */
const toIcns = (/** @type {Map<number, Buffer>} */ pictures) => {
  const chunk = (/** @type {string} */ type, /** @type {Buffer} */ content) => {
    const head = Buffer.alloc(8);
    head.write(type, 0, 'latin1');
    head.writeUInt32BE(content.length + 8, 4);
    return Buffer.concat([head, content]);
  };
  const entries = Object.entries(ICNS_TYPES).map(([type, size]) =>
    chunk(type, pick(pictures, size)),
  );
  return chunk('icns', Buffer.concat(entries));
};

if (isProgram(import.meta.url)) {
  await runProgram(async () => {
    const pictures = await draw(readFileSync(join(RESOURCES, 'icon.svg'), 'utf8'));
    mkdirSync(join(RESOURCES, 'icons'), { recursive: true });
    for (const [size, picture] of pictures) {
      writeFileSync(join(RESOURCES, 'icons', `${size}x${size}.png`), picture);
    }
    writeFileSync(join(RESOURCES, 'icon.ico'), toIco(pictures));
    writeFileSync(join(RESOURCES, 'icon.icns'), toIcns(pictures));
    return 0;
  });
}
