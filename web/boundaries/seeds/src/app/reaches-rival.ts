import { OrgChart } from "d3-org-chart";
export const rival = OrgChart;
