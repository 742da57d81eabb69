import { h } from "./dom.js";

/** Telegram scales photos to this side and recompresses them. */
const MAX_SIDE = 1280;
const QUALITY = 0.86;

/**
 * Any picture the browser can read, as the JPEG a Telegram client would send.
 * @param {Blob} file
 * @returns {Promise<Blob>} rejects with a showable sentence when it is no picture
 */
export async function toJpeg(file) {
  const bitmap = await createImageBitmap(file).catch(() => {
    throw new Error("That file is not a picture this browser can read.");
  });
  const scale = Math.min(1, MAX_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = h("canvas", {
    width: Math.max(1, Math.round(bitmap.width * scale)),
    height: Math.max(1, Math.round(bitmap.height * scale)),
  });
  canvas.getContext("2d").drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return jpegOf(canvas);
}

/** @param {HTMLCanvasElement} canvas @returns {Promise<Blob>} */
const jpegOf = (canvas) =>
  new Promise((resolve, reject) => {
    const take = (/** @type {Blob | null} */ blob) =>
      blob ? resolve(blob) : reject(new Error("The picture could not be made."));
    canvas.toBlob(take, "image/jpeg", QUALITY);
  });

/** @param {Blob} blob @returns {Promise<string>} */
export const toBase64 = (blob) =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => {
      const url = typeof reader.result === "string" ? reader.result : "";
      resolve(url.slice(url.indexOf(",") + 1));
    });
    reader.addEventListener("error", () => reject(new Error("The file could not be read.")));
    reader.readAsDataURL(blob);
  });

/**
 * A drawn picture of a room, for when no photo is at hand; each number gives other colours.
 * @param {number} number
 * @returns {Promise<Blob>}
 */
export function drawSample(number) {
  const canvas = h("canvas", { width: 960, height: 720 });
  const pen = canvas.getContext("2d");
  const hue = (number * 67 + 205) % 360;
  const paint = (/** @type {string} */ colour, /** @type {number[][]} */ ...boxes) => {
    pen.fillStyle = colour;
    for (const [x = 0, y = 0, width = 0, height = 0] of boxes) pen.fillRect(x, y, width, height);
  };
  paint(`hsl(${hue} 38% 88%)`, [0, 0, 960, 520]);
  paint(`hsl(${hue} 24% 62%)`, [0, 520, 960, 200]);
  paint("hsl(204 75% 82%)", [90, 80, 260, 270]);
  paint(
    "#fff",
    [80, 70, 280, 14],
    [80, 346, 280, 14],
    [80, 70, 14, 290],
    [346, 70, 14, 290],
    [213, 70, 14, 290],
  );
  paint(`hsl(${hue} 30% 34%)`, [420, 300, 30, 300], [880, 430, 24, 170], [430, 520, 470, 40]);
  paint(`hsl(${(hue + 160) % 360} 48% 58%)`, [450, 420, 430, 100]);
  paint("#fdfcf8", [466, 372, 140, 64]);
  pen.fillStyle = `hsl(${hue} 40% 30% / .75)`;
  pen.font = "600 40px system-ui, sans-serif";
  pen.fillText(`Sample photo ${number}`, 90, 660);
  return jpegOf(canvas);
}
