"""The command line's help and complaints, and what the doctor reports."""

WORDS: dict[str, tuple[str, str]] = {
    # cli: help and complaints of the command line
    "cli.usage": ("Usage: {synopsis} [OPTION …]", "用法：{synopsis} [OPTION …]"),
    "cli.about": (
        "Reads Chinese news in the terminal: set as a page, in either script, with its key figures.",
        "在终端中阅读中文新闻：按版式排印，简繁皆可，标出关键数字。",
    ),
    "cli.commands": ("Commands:", "命令："),
    "cli.options": ("Options:", "选项："),
    "cli.paths": (
        "PATH is a text file or an HTML page, a directory (its *.txt, *.md, *.html and *.htm files, not those of the\n"
        "directories in it) or - for standard input; without any, the two articles that come with the program. A file\n"
        "called like a command is opened as ./list.",
        "PATH 是文本文件或网页、目录（其中的 *.txt、*.md、*.html 与 *.htm，不含下级目录）或表示标准输入的 -；不给出时\n"
        "为程序自带的两篇文章。与命令同名的文件写作 ./list。",
    ),
    "cli.notes": (
        "Exit status: 0 done, 1 nothing found, 2 bad use or an input that cannot be read (the others are printed all the\n"
        "same), 130 interrupted.\n"
        "Settings: {settings}, or for one run the environment: JJJ_TUI_LANG, JJJ_TUI_MEASURE, JJJ_TUI_THEME,\n"
        "JJJ_TUI_SCRIPT, JJJ_TUI_CHARACTERS_PER_MINUTE, JJJ_TUI_DATES, JJJ_TUI_MOUSE. NO_COLOR is respected.",
        "退出状态：0 完成，1 未找到，2 用法错误或有输入无法读取（其余照常输出），130 被中断。\n"
        "设置文件：{settings}；也可用环境变量为单次运行设置：JJJ_TUI_LANG、JJJ_TUI_MEASURE、JJJ_TUI_THEME、\n"
        "JJJ_TUI_SCRIPT、JJJ_TUI_CHARACTERS_PER_MINUTE、JJJ_TUI_DATES、JJJ_TUI_MOUSE。遵守 NO_COLOR。",
    ),
    "cli.choices": ("{meaning}: {choices}", "{meaning}：{choices}"),
    "cli.only": ("{meaning} ({command})", "{meaning}（{command}）"),
    "cli.command.reader": (
        "open the reader; print the list where no screen can be drawn",
        "打开阅读器；无法绘制屏幕时打印列表",
    ),
    "cli.command.list": ("list the articles, newest first", "列出文章，最新的在前"),
    "cli.command.show": ("print the articles, typeset", "打印排版后的文章"),
    "cli.command.figures": ("print the key figures of the articles", "打印文章中的关键数字"),
    "cli.command.stats": ("print statistics of the articles", "打印文章的统计"),
    "cli.command.doctor": (
        "show what is in force here: terminal, settings, paths",
        "显示当前状况：终端、设置、路径",
    ),
    "cli.option.help": ("show this help and exit", "显示此帮助并退出"),
    "cli.option.version": ("show the version and exit", "显示版本并退出"),
    "cli.option.lang": ("language of the interface (auto: by locale)", "界面语言（auto：按区域设置）"),
    "cli.option.encoding": ("encoding of the files (otherwise found out)", "文件的编码（默认自动判断）"),
    "cli.option.format": ("how to print", "输出格式"),
    "cli.option.script": ("script to show the articles in", "文章以简体或繁体显示"),
    "cli.option.width": (
        "cells of a line, {low} to {high} (80, or less if the terminal has less)",
        "每行的格数，{low} 至 {high}（默认 80，不超过终端宽度）",
    ),
    "cli.option.kind": (
        "only figures of this kind, by any name of the list below or a unit (bp, 公里); may be given more than once",
        "只列此类数字，可用下表中的任一名称或单位（bp、公里），可多次给出",
    ),
    "cli.option.min": (
        "only figures of at least this, in the unit they are written in, shares in per cent: 100, 1.5万, 2亿",
        "只列不小于此数的数字，按原文单位计，几成按百分比计：100、1.5万、2亿",
    ),
    "cli.option.subject": (
        "only figures about this: part of the subject or member, in either script",
        "只列与此有关的数字：主体或成员的一部分，简繁皆可",
    ),
    "cli.kinds": (
        'Kinds (scores are listed only with the setting dates = "dim"):',
        '类别（仅在设置 dates = "dim" 时列出比分）：',
    ),
    "cli.wrong_kind": (
        "{name} is a kind of figure such as money, percent or 面积, not {value}",
        "{name} 应为数字的类别，如 money、percent 或 面积，而不是 {value}",
    ),
    "cli.wrong_amount": (
        "{name} is a number such as 100, 1.5万 or 2亿, not {value}",
        "{name} 应为数，如 100、1.5万 或 2亿，而不是 {value}",
    ),
    "cli.option.raw": (
        "the original: its bytes as they are, in its own encoding; on a terminal decoded, controls spelled out",
        "原文：按原编码照原样输出字节；在终端上则先解码，并写明控制字符",
    ),
    "cli.try_help": ("{problem}; see jjj-tui --help", "{problem}；参见 jjj-tui --help"),
    "cli.meant": (
        "{name}: no such file; the command is called {command}",
        "{name}：没有这个文件；命令的名称是 {command}",
    ),
    "cli.unknown_option": ("unknown option {name}", "未知选项 {name}"),
    "cli.needs_value": ("{name} needs a value", "{name} 需要一个值"),
    "cli.no_value": ("{name} takes no value", "{name} 不接受值"),
    "cli.wrong_choice": (
        "{name} must be one of {choices}, not {value}",
        "{name} 应为 {choices} 之一，而不是 {value}",
    ),
    "cli.wrong_number": (
        "{name} must be a whole number from {low} to {high}, not {value}",
        "{name} 应为 {low} 至 {high} 的整数，而不是 {value}",
    ),
    "cli.only_with": ("{name} goes only with {commands}", "{name} 只能用于 {commands}"),
    "cli.not_together": ("{name} and {other} do not go together", "{name} 与 {other} 不能同时使用"),
    # doctor: what is in force here; names of settings and facts are not translated
    "doctor.program": ("Program", "程序"),
    "doctor.terminal": ("Terminal", "终端"),
    "doctor.settings": ("Settings in force", "生效的设置"),
    "doctor.paths": ("Paths", "路径"),
    "doctor.yes": ("yes", "是"),
    "doctor.no": ("no", "否"),
    "doctor.none": ("none", "无"),
    "doctor.unset": ("not set", "未设置"),
    "doctor.unknown": (
        "unknown: the terminal was not asked or did not answer",
        "未知：未询问终端或终端未答复",
    ),
    "doctor.absent": ("not installed", "未安装"),
    "doctor.works": ("works", "正常"),
    "doctor.works_not": ("does not work", "不正常"),
    "doctor.articles": ("{count} {count:article|articles}", "{count} 篇文章"),
    "doctor.there": ("stands", "已存在"),
    "doctor.will_be_made": ("will be made when needed", "需要时创建"),
    "doctor.not_there": ("not there", "不存在"),
    "doctor.refused": ("cannot be used", "无法使用"),
    "cli.nothing": ("nothing found", "没有找到内容"),
    "cli.no_paths": ("{name} takes no PATH", "{name} 不接受 PATH"),
    "cli.piped": (
        "the piped text was not read; {command} - reads it",
        "未读取管道传入的文字；请用 {command} - 读取",
    ),
    "cli.no_conversion": ("cannot convert between scripts: {reason}", "无法转换简繁：{reason}"),
    "cli.no_keyboard": ("there is no terminal to take keys from", "没有可接收按键的终端"),
    "cli.no_memory": ("there is not enough memory for it", "内存不足，无法完成"),
    "cli.no_output": ("cannot write the output: {reason}", "无法写出结果：{reason}"),
}
