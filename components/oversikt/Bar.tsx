const WIDTH = 100;

interface Props {
  /** From 0 to 1. */
  readonly part: number;
  readonly isStrong?: boolean;
}

/** A bar beside a number that says the same. */
export function Bar({ part, isStrong = true }: Props) {
  return (
    <svg
      class="fv-bar"
      viewBox={`0 0 ${WIDTH} 8`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
      data-strong={isStrong}
    >
      <rect width={Math.max(1, part * WIDTH)} height={8} />
    </svg>
  );
}
