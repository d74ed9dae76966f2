/** Paints the scene beside the page. */

import { worldView } from "../../../graph/viewport";
import { paintPeople, paintTies } from "./paint";
import type { Looks, SceneNews, SceneOrder } from "./scene";
import { paintTold } from "./told";

const canvas = new OffscreenCanvas(1, 1);
const ctx = canvas.getContext("2d")!;
let looks: Looks | undefined;

self.addEventListener("message", ({ data }: MessageEvent<SceneOrder>) => {
  looks = data.looks ?? looks;
  if (!looks) return;
  const start = performance.now();
  const { places, camera, screen, margin, ratio, most, stamp } = data;
  canvas.width = Math.round((screen.w + margin * 2) * ratio);
  canvas.height = Math.round((screen.h + margin * 2) * ratio);
  ctx.setTransform(camera.k * ratio, 0, 0, camera.k * ratio, (camera.x + margin) * ratio, (camera.y + margin) * ratio);
  const brushes = { ctx, k: camera.k, view: worldView(camera, screen, margin + 24) };
  const scene = { looks, places };
  paintTies(brushes, scene, null, most);
  paintTold(brushes, scene, looks.told);
  paintPeople(brushes, scene, null);
  const bitmap = canvas.transferToImageBitmap();
  const news: SceneNews = { bitmap, order: { stamp, camera, margin, most }, milliseconds: performance.now() - start };
  self.postMessage(news, { transfer: [bitmap] });
});
