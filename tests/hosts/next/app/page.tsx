import Link from "next/link";

export default function Notes() {
  return <Link href="/post/">The post</Link>;
}
