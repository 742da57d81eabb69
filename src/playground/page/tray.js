import { h, icon } from "./dom.js";
import { drawSample, toBase64, toJpeg } from "./photos.js";

const ALBUM_MAX = 10;
const THUMB_PX = 112;

/**
 * The photos chosen but not yet sent, above the input; one is a photo, several are an album.
 * @param {(sentence: string) => void} complain
 * @param {() => void} changed
 */
export function createTray(complain, changed) {
  /** @type {Blob[]} */
  let photos = [];
  let samples = 0;
  const node = h("div", { class: "tray", role: "group", "aria-label": "Photos to send", hidden: true });

  async function draw() {
    const thumbs = await Promise.all(photos.map(thumb));
    node.replaceChildren(...thumbs);
    node.hidden = photos.length === 0;
    changed();
  }

  /** A canvas, since the page's policy allows pictures from its own address only. @param {Blob} photo */
  async function thumb(photo) {
    const bitmap = await createImageBitmap(photo);
    const canvas = h("canvas", { width: THUMB_PX, height: THUMB_PX });
    const scale = THUMB_PX / Math.min(bitmap.width, bitmap.height);
    const [width, height] = [bitmap.width * scale, bitmap.height * scale];
    canvas.getContext("2d").drawImage(bitmap, (THUMB_PX - width) / 2, (THUMB_PX - height) / 2, width, height);
    bitmap.close();
    const remove = () => {
      photos = photos.filter((other) => other !== photo);
      void draw();
    };
    return h(
      "button",
      {
        type: "button",
        class: "thumb",
        "aria-label": "Take this photo out",
        title: "Take out",
        on: { click: remove },
      },
      canvas,
      icon("close"),
    );
  }

  /** @param {Promise<Blob>[]} pictures */
  async function add(pictures) {
    try {
      const more = await Promise.all(pictures);
      if (photos.length + more.length > ALBUM_MAX) complain(`An album holds ${ALBUM_MAX} photos at most.`);
      photos = [...photos, ...more].slice(0, ALBUM_MAX);
      await draw();
    } catch (error) {
      complain(error instanceof Error ? error.message : String(error));
    }
  }

  return {
    node,
    /** @param {Iterable<Blob>} files */
    addFiles: (files) => add([...files].map(toJpeg)),
    addSample: () => add([drawSample(++samples)]),
    count: () => photos.length,
    /** Empties the tray. @returns {Promise<string[]>} base64, in order */
    async take() {
      const taken = photos;
      photos = [];
      await draw();
      return Promise.all(taken.map(toBase64));
    },
  };
}
