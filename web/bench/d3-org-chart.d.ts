/** The few methods of the rival chart that the bench calls; the package ships no types. */
declare module "d3-org-chart" {
  interface HierarchyNode<T> {
    data: T;
    width: number;
    height: number;
  }

  export class OrgChart<T> {
    container(element: HTMLElement): this;
    data(rows: T[]): this;
    nodeWidth(width: (node: HierarchyNode<T>) => number): this;
    nodeHeight(height: (node: HierarchyNode<T>) => number): this;
    childrenMargin(margin: (node: HierarchyNode<T>) => number): this;
    nodeContent(html: (node: HierarchyNode<T>) => string): this;
    svgHeight(height: number): this;
    duration(ms: number): this;
    initialZoom(k: number): this;
    render(): this;
    fit(options?: { animate?: boolean }): this;
    clear(): void;
  }
}
