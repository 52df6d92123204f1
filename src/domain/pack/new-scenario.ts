import { beside } from "./parse-pack.ts";

/** What a scenario that is begun needs to know of its pack. */
type Beginning = { id: string; post: string; procedure: string };

/**
 * The three files of a scenario to be filled in, by their path in the pack: it can be played as it stands, and what it
 * says shows where one's own words go.
 * @param room the folder of the pack it is to lie in.
 */
export function newScenario(room: string, beginning: Beginning): Map<string, string> {
  const file = `${room}/${beginning.id}.yaml`;
  const fill = (text: string) =>
    text.replace(/<(id|post|procedure)>/g, (_, key: keyof Beginning) => beginning[key]);
  return new Map([
    [file, fill(SCENARIO)],
    [beside(file, "en"), fill(ENGLISH)],
    [beside(file, "walks"), WALKS],
  ]);
}

const SCENARIO = `# 新剧本。照着填：先想这个人没有一下子说出口的是什么，哪一句问得出来。写法见 docs/scenario-format.md。
format: 1
id: <id>
title: 标题，几个字
post: <post>
procedure: <procedure>
minutes: 5
brief: |
  时间，地点，大厅里是什么样。
  学员是谁，开口之前知道些什么。
goals: [这一场要办成的事, 办的时候不能伤到的人]

cast:                              # 头一个是默认和学员说话的人；mood 0 走人，10 满意，起点 4 到 6
  customer: { name: 客户, age: 50, role: customer, mood: 5, persona: 脾气，来由，怕什么 }

state:                             # 只放后面有人要问到的事
  asked: false

# 写长以后，客户可以这样走掉（第四个决定之后）：每次选完先看 whenever，另写一个叫 walks-off 的结局，outcome: lost
# whenever:
#   - { when: mood = 0, to: walks-off }

start: opening

nodes:
  opening:
    line: 客户的头一句话。
    acts: []                       # 这句话在做什么：acts.yaml 里 others 的词
    to: answer
    choices:
      ask-first:
        say: 好的说法。问出他没有说的那件事，不必长。
        acts: []                   # 学员做了什么：acts.yaml 里 staff 的词
        credit: 3
        why: 一句话，说说客户心里会怎么想。
        reply: 客户接着这一句答。
        set: { asked: true }
        add: { mood: 1 }
      polite:
        say: 听着客气、其实没接住的说法，很多人会这么说。
        acts: []
        credit: 1
        why: 差在哪里。
        reply: 客户的回答。
      quick:
        do: 手上的动作，也可以只有动作
        say: 图快的说法，错得让人想选。
        acts: []
        credit: 0
        why: 错在哪里。
        reply: 客户的回答，听得出不高兴。
        add: { mood: -1 }

  answer:
    line:
      - when: asked
        customer: 前面问到了，他这么说。
      - customer: 前面没问，他只这么说。
    acts: []
    to: done
    choices:
      settle:
        say: 把事办成的说法。
        acts: []
        credit: 3
        why: 为什么行。
        reply: 客户的回答。
        add: { mood: 1 }
      half:
        say: 办了一半的说法。
        acts: []
        credit: 1
        why: 还缺什么。
        reply: 客户的回答。
        to: half-done
      refuse:
        say: 一口回绝的说法。
        acts: []
        credit: 0
        why: 本来还有什么路。
        reply: 客户的回答。
        add: { mood: -2 }
        to: half-done

  done: { line: 客户最后一句话。, ending: { outcome: good, note: 这样收场，网点得到了什么。 } }
  half-done: { line: 客户最后一句话。, ending: { outcome: poor, note: 这样收场，后来发生了什么。 } }
`;

const ENGLISH = `# The same tree, texts only. The check says what is missing.
format: 1
of: <id>
locale: en
title: A few words
brief: |
  When, where, and what the hall looks like.
  Who the trainee is, and what they know before it starts.
goals: [What is to be settled, Who must not be hurt on the way]
cast:
  customer: { name: Customer, persona: "Temper, reason, fear" }
nodes:
  opening:
    line: The customer’s first words.
    choices:
      ask-first:
        say: A good reply. It asks for what was not said, and need not be long.
        why: One sentence on what goes through the customer’s head.
        reply: The customer answers these very words.
      polite:
        say: Polite, and beside the point; many would say it.
        why: What is missing.
        reply: The customer’s answer.
      quick:
        do: A gesture; it may stand alone
        say: The quick way out, wrong enough to tempt.
        why: What is wrong.
        reply: The customer’s answer, not pleased.
  answer:
    line:
      - customer: What he says if he was asked.
      - customer: What he says if nobody asked.
    choices:
      settle:
        say: The words that settle it.
        why: Why they do.
        reply: The customer’s answer.
      half:
        say: The words that settle half of it.
        why: What is still missing.
        reply: The customer’s answer.
      refuse:
        say: A flat no.
        why: What other way there was.
        reply: The customer’s answer.
  done:
    line: The customer’s last words.
    ending: { note: What the branch has gained. }
  half-done:
    line: The customer’s last words.
    ending: { note: What happened afterwards. }
`;

const WALKS = `# 走法：自己的考题。至少四条：走得最好的、一般的、错了又补回来的、犯大忌的。
format: 1
walks:
  - id: exemplary
    title: 步步走好
    choices: [ask-first, settle]
    ending: done
    broken: []
  - id: ordinary
    title: 客气，没接住
    choices: [polite, settle]
    ending: done
    broken: []
  - id: recovered
    title: 开头图快，后来办成
    choices: [quick, settle]
    ending: done
    broken: []
  - id: critical
    title: 一错到底
    choices: [quick, refuse]
    ending: half-done
    broken: []
`;
