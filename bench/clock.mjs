// Times contestants against each other: short slices in turn, so that whatever else runs on the machine hits all alike, and the
// fifth part of many that is fastest, which a busy machine moves least. Only ratios within one run mean anything.
export function race(contestants, { slices = 250, sliceMs = 0.6 } = {}) {
  const entries = Object.entries(contestants);
  const times = entries.map(() => []);
  const now = () => performance.now();
  const runs = entries.map(([, work]) => {
    // Long calls are few: they warm themselves up.
    const upTo = (calls, ms) => {
      const start = now();
      let called = 0;
      while (called < calls && (called === 0 || now() - start < ms)) {
        work();
        called += 1;
      }
      return Math.max(now() - start, 0.001) / called;
    };
    upTo(400, 100);
    return Math.max(1, Math.round(sliceMs / upTo(50, 100)));
  });
  for (let slice = 0; slice < slices + 50; slice += 1) {
    entries.forEach(([, work], at) => {
      const start = now();
      for (let i = 0; i < runs[at]; i += 1) work();
      // The first slices warm the optimising compilers.
      if (slice >= 50) times[at].push(((now() - start) * 1000) / runs[at]);
    });
  }
  return Object.fromEntries(entries.map(([name], at) => [name, quick(times[at])]));
}

/** The value that a fifth of the numbers do not exceed. */
export function quick(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 5)];
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}
