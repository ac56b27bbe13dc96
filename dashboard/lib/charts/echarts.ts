/** The parts of ECharts that the charts use; loaded only by pages with a chart. */
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, MarkAreaComponent, MarkLineComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, LineChart, GridComponent, LabelLayout, MarkAreaComponent, MarkLineComponent, SVGRenderer]);

export { init };
