import { createElement } from "react";
export const drawn = createElement;
