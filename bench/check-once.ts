// Checks a generated scenario of so many nodes once, in a process of its own, and prints how much memory that took.
import { runCheck } from "#domain/analysis/check.ts";
import { CHECKS } from "#domain/analysis/checks.ts";
import { bigSubject } from "./big-subject.ts";

const subject = bigSubject(Number(process.argv[2]))();
const findings = CHECKS.flatMap((check) => runCheck(check, subject)).length;
console.log(JSON.stringify({ findings, megabytes: process.resourceUsage().maxRSS / 1024 }));
