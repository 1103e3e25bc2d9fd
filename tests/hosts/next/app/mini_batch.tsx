"use client";
import { type JSX, useEffect } from "react";

export default function MiniBatch(props: JSX.IntrinsicElements["mini-batch"]) {
  useEffect(() => void import("mini-batch-sgd-live/react"), []);
  return <mini-batch {...props} />;
}
