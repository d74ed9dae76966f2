/** Frames and pointers, for whatever is measured. */

export interface Frames {
  fps: number;
  /** 95th percentile of the time between two frames. */
  p95: number;
  worst: number;
}

export function frame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

export async function painted(): Promise<number> {
  await frame();
  await frame();
  return performance.now();
}

export function mouse(type: string, x: number, y: number, target: EventTarget): void {
  const buttons = type === "mouseup" || type === "pointerup" ? 0 : 1;
  const init = { bubbles: true, cancelable: true, view: window, clientX: x, clientY: y, button: 0, buttons };
  const event = type.startsWith("pointer")
    ? new PointerEvent(type, { ...init, pointerId: 1, isPrimary: true, pointerType: "mouse" })
    : new MouseEvent(type, init);
  target.dispatchEvent(event);
}

export function figures(stamps: number[]): Frames {
  const gaps = stamps.slice(1).map((stamp, k) => stamp - stamps[k]!).sort((a, b) => a - b);
  const total = stamps[stamps.length - 1]! - stamps[0]!;
  return { fps: ((stamps.length - 1) * 1000) / total, p95: gaps[Math.floor(gaps.length * 0.95)]!, worst: gaps[gaps.length - 1]! };
}
