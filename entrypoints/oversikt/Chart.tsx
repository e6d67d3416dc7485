import { useEffect, useRef, useState } from 'preact/hooks';
import { type ChartSpec, drawChart, ON_PAPER, ON_SCREEN } from './chart.ts';
import { savePicture } from './save-picture.ts';

interface Props {
  readonly spec: ChartSpec;
  readonly title: string;
  readonly foot: string;
  readonly name: string;
  readonly texts: { readonly saveSvg: string; readonly savePng: string };
}

/** The library for charts is fetched when the first chart is shown. */
const library = () => import('@observablehq/plot');

/** A chart, and its pictures to save. The table beside it says the same. */
export function Chart({ spec, title, foot, name, texts }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [plot, setPlot] = useState<Awaited<ReturnType<typeof library>> | undefined>(undefined);
  useEffect(() => {
    void library().then(setPlot);
  }, []);
  useEffect(() => {
    if (plot) place.current?.replaceChildren(drawChart(plot, spec, ON_SCREEN));
  }, [plot, spec]);
  const save = (format: 'svg' | 'png') => {
    if (!plot) return;
    const several = spec.series.length > 1 ? spec.series : [];
    const legend = several.map((one, index) => ({ name: one, colour: ON_PAPER.series[index] ?? ON_PAPER.text }));
    void savePicture({ chart: drawChart(plot, spec, ON_PAPER), title, legend, foot, name }, format);
  };
  return (
    <div class="fv-chart" data-chart={spec.kind} data-drawn={plot !== undefined}>
      <div ref={place} />
      {spec.series.length > 1 && (
        <ul class="fv-legend">
          {spec.series.map((one, index) => (
            <li key={one} data-series={index}>
              {one}
            </li>
          ))}
        </ul>
      )}
      <div class="fv-buttons">
        {(['svg', 'png'] as const).map((format) => (
          <button
            key={format}
            type="button"
            class="ds-button"
            data-variant="tertiary"
            data-action={`save-${format}`}
            onClick={() => save(format)}
          >
            {format === 'svg' ? texts.saveSvg : texts.savePng}
          </button>
        ))}
      </div>
    </div>
  );
}
