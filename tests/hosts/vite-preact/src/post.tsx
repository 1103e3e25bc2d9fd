import { useState } from "preact/hooks";
import "mini-batch-sgd-live/preact";

export function Post() {
  const [loss, setLoss] = useState<number>();
  return (
    <>
      <mini-batch
        figure="update"
        batch-size={2}
        unit="update"
        onmini-batch-result={({ detail }) => setLoss(Number(detail.loss))}
      />
      <output>Loss: {loss}</output>
    </>
  );
}
