import { useEffect, useState } from "react";

/** The chart alone on the page, and the page alone on the screen where the browser lets it. */
export function useFullscreen(): { fullscreen: boolean; toggle: () => void } {
  const [fullscreen, setFullscreen] = useState(false);
  useEffect(() => {
    const left = () => !document.fullscreenElement && setFullscreen(false);
    document.addEventListener("fullscreenchange", left);
    return () => document.removeEventListener("fullscreenchange", left);
  }, []);
  const toggle = () => {
    setFullscreen(!fullscreen);
    if (!fullscreen) void document.documentElement.requestFullscreen?.().catch(() => undefined);
    else if (document.fullscreenElement) void document.exitFullscreen();
  };
  return { fullscreen, toggle };
}
