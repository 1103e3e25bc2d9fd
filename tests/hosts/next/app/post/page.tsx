import MiniBatch from "../mini_batch";

export default function Post() {
  return (
    <main>
      <h1>The post</h1>
      <MiniBatch figure="update" preset="seed" batch-size={2} seed={42} />
    </main>
  );
}
